package io.topicwire.parse;

import java.io.Reader;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The time that one document may take. Every stage asks it while it walks, so none can hang. For one thread; once used
 * up, it stays so.
 */
public final class Budget {
    /** Looking at the clock takes as long as reading a short element, so only every so many questions lead to it. */
    private static final int QUESTIONS = 16;

    private final LongSupplier nanoTime;
    private final long start;
    private final long nanos;
    private int questions;
    private boolean exceeded;

    /**
     * Starts now.
     *
     * @param nanoTime a monotonic count of nanoseconds, as {@link System#nanoTime()}
     */
    public Budget(Duration time, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
        this.nanos = time.toNanos();
    }

    /** @throws Exceeded where the time is used up */
    public void check() {
        exceeded = exceeded || ++questions % QUESTIONS == 0 && nanoTime.getAsLong() - start > nanos;
        if (exceeded) {
            throw new Exceeded();
        }
    }

    /** A reader that asks the budget on each refill: a deadline inside libraries that know none. */
    public Reader reader(String text) {
        return new CheckedReader(text);
    }

    /** The time is used up. */
    public static final class Exceeded extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Exceeded() {
            super("reading the document takes too long", null, false, false);
        }
    }

    private final class CheckedReader extends Reader {
        private final String text;
        private int position;

        CheckedReader(String text) {
            this.text = text;
        }

        @Override
        public int read(char[] target, int offset, int length) {
            check();
            if (position >= text.length()) {
                return -1;
            }
            int count = Math.min(length, text.length() - position);
            text.getChars(position, position + count, target, offset);
            position += count;
            return count;
        }

        @Override
        public void close() {
            position = text.length();
        }
    }
}
