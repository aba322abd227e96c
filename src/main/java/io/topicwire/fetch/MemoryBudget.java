package io.topicwire.fetch;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The heap that documents may take while they arrive and while they are read, shared by all visits. A visit waits its
 * turn for a bounded time, in order of asking, and is refused with a reason when it waited in vain. Thread-safe.
 *
 * <p>Bodies and readings have shares of their own: who reads never waits for a body, so the two cannot block each other.
 * Small documents pass by the large ones, so that bombs do not keep healthy feeds waiting.
 */
public final class MemoryBudget implements AutoCloseable {
    /** The part of the heap that bodies take, three tenths: twice {@code fetch.max-bytes} at the standard 16 MB fits. */
    private static final double BODIES = 0.3;

    private static final double LARGE_READINGS = 0.3;
    private static final double SMALL_READINGS = 0.1;
    /** A body of so many bytes needs no leave: 64 of them take 4 MB. */
    private static final int SMALL_BODY = 64 << 10;
    /** A reading of this part of the small share is still small, so that eight run at once. */
    private static final int SMALL_AT_ONCE = 8;

    private final long heap;
    private final Duration patience;
    private final Share bodies;
    private final Share largeReadings;
    private final Share smallReadings;

    /**
     * @param heap largest heap of this Java VM in bytes, of which seven tenths are shared out
     * @param patience longest wait of one visit for one share
     */
    public MemoryBudget(long heap, Duration patience) {
        this.heap = heap;
        this.patience = patience;
        this.bodies = new Share((long) (heap * BODIES));
        this.largeReadings = new Share((long) (heap * LARGE_READINGS));
        this.smallReadings = new Share((long) (heap * SMALL_READINGS));
    }

    /** Of this Java VM's heap, with a patience of 20 s: less than a fetch may take by default. */
    public static MemoryBudget ofThisVm() {
        return new MemoryBudget(Runtime.getRuntime().maxMemory(), Duration.ofSeconds(20));
    }

    /** What one visit takes; belongs to one thread and is to be closed when its entries are committed. */
    public Hold hold() {
        return new Hold();
    }

    /** Ends every wait, now and later, with a refusal. */
    @Override
    public void close() {
        bodies.close();
        largeReadings.close();
        smallReadings.close();
    }

    private String remedy() {
        return "the heap has " + Words.megabytes(heap) + ", raise -Xmx in TOPICWIRE_JAVA_OPTS or lower fetch.max-bytes";
    }

    /** The memory of one visit. */
    public final class Hold implements AutoCloseable {
        private long body;
        private long reading;
        private Share lane = largeReadings;

        private Hold() {}

        /**
         * Asks before a body grows on. All that it may still need is claimed at once, with the copy made at its end: who
         * claims bit by bit blocks others who do.
         *
         * @param size its bytes by now
         * @param most its bytes at the end, at most
         * @throws DocumentRefusedException where there is no memory for it
         */
        void grow(long size, long most) throws DocumentRefusedException {
            if (size <= SMALL_BODY) {
                return;
            }
            if (body == 0) {
                long wanted = Math.min(2 * most, bodies.size);
                if (!bodies.take(wanted, patience)) {
                    throw new DocumentRefusedException(
                            "other large documents took all memory for " + Words.span(patience) + "; " + remedy());
                }
                body = wanted;
            }
            if (size > body / 2) {
                throw new DocumentRefusedException(
                        "the document is larger than memory allows (" + Words.megabytes(body / 2) + "); " + remedy());
            }
        }

        /** The body is whole and has so many bytes: what it did not need is given back. */
        void grown(long size) {
            long surplus = Math.max(0, body - size);
            bodies.give(surplus);
            body -= surplus;
        }

        /**
         * Asks before a document is read.
         *
         * @param weight the bytes that reading takes beside the body
         * @return why it must not be read; empty where it may
         */
        public Optional<String> read(long weight) {
            lane = weight <= smallReadings.size / SMALL_AT_ONCE ? smallReadings : largeReadings;
            if (weight > lane.size) {
                return Optional.of(
                        "reading the document would take about " + Words.megabytes(weight) + " of memory; " + remedy());
            }
            if (!lane.take(weight, patience)) {
                return Optional.of("other documents took all memory for " + Words.span(patience) + "; " + remedy());
            }
            reading = weight;
            return Optional.empty();
        }

        @Override
        public void close() {
            bodies.give(body);
            lane.give(reading);
            body = 0;
            reading = 0;
        }
    }

    /** A part of the heap, given out in order of asking. Counted in kilobytes, for a semaphore counts in ints. */
    private static final class Share {
        private static final int UNIT = 1 << 10;

        private final long size;
        private final Semaphore free;
        private volatile boolean closed;

        Share(long bytes) {
            this.free = new Semaphore((int) Math.min(bytes / UNIT, Integer.MAX_VALUE / 4), true);
            this.size = (long) free.availablePermits() * UNIT;
        }

        boolean take(long bytes, Duration patience) {
            try {
                return free.tryAcquire(units(bytes), patience.toNanos(), TimeUnit.NANOSECONDS) && !closed;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        void give(long bytes) {
            free.release(units(bytes));
        }

        /** Rounded down: a share was rounded down too, and what is given in parts must not exceed what was taken. */
        private static int units(long bytes) {
            return (int) (bytes / UNIT);
        }

        void close() {
            if (closed) {
                return;
            }
            closed = true;
            free.release(Integer.MAX_VALUE / 2);
        }
    }
}
