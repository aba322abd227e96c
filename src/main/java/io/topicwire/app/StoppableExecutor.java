package io.topicwire.app;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads on which feeds are visited. */
final class StoppableExecutor {
    private final ExecutorService threads;

    StoppableExecutor(int size) {
        AtomicInteger number = new AtomicInteger();
        threads = Executors.newFixedThreadPool(size, work -> {
            Thread thread = new Thread(work, "visit-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
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
