package io.topicwire.journey;

import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for something that the real clock brings about. */
public final class Await {
    /** Far more than anything takes: it only ends a test that would wait for ever. */
    private static final Duration BOUND = Duration.ofSeconds(60);

    private static final Duration LOOK = Duration.ofMillis(50);

    private Await() {}

    /** Returns once it holds; fails the test where it does not within a minute. */
    public static void until(String what, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + BOUND.toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > end) {
                fail("waited in vain until " + what);
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }
}
