package io.topicwire.app;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads on which feeds are visited. */
final class StoppableExecutor {
    private final ExecutorService threads;

    private StoppableExecutor(ExecutorService threads) {
        this.threads = threads;
    }

    /** So many at one time; what comes beyond waits. */
    static StoppableExecutor of(int size) {
        return new StoppableExecutor(Executors.newFixedThreadPool(size, daemons()));
    }

    /** As many as there is work, for who bounds the work himself. */
    static StoppableExecutor unbounded() {
        return new StoppableExecutor(Executors.newCachedThreadPool(daemons()));
    }

    private static ThreadFactory daemons() {
        AtomicInteger number = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, "visit-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    void execute(Runnable work) {
        threads.execute(work);
    }

    /** Takes nothing new and waits for what is under way, without interrupting it. */
    void stop(Duration patience) {
        threads.shutdown();
        try {
            threads.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
