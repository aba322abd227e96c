package io.topicwire.store;

import io.topicwire.topic.TopicId;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Whose turn it is to decide: sameness is decided by one writer at a time, among all threads and all nodes that share a
 * store, so that each sees what all others decided. Thread-safe.
 */
public interface Turns {
    /**
     * Does work in a turn. Where nodes share the store, everything that the work reads and writes through its ports, in
     * the calling thread, is one transaction: it counts as a whole once this method returns. The turn ends with the
     * process or the connection of the node that has it, and after a minute in which that node asks nothing; what it
     * writes afterwards is refused. A turn within a turn is the same one.
     *
     * @param undone runs before anybody else's turn where the work or its writing failed: memory may be ahead of the store
     * @throws StoreException where the store fails, or others take too long
     */
    <T> T take(Supplier<T> work, Runnable undone);

    /** As {@link #take(Supplier, Runnable)}, for work that keeps nothing in memory. */
    default <T> T take(Supplier<T> work) {
        return take(work, () -> {});
    }

    /**
     * Notes that what outputs show has changed, so that all nodes render it.
     *
     * @param topics those that changed beside the feed of everything
     */
    void touch(Set<TopicId> topics);

    /** What outputs should render that saw everything up to a number; 0 is before everything. */
    Touched touchedAfter(long number);

    /**
     * What has changed for outputs.
     *
     * @param number up to where this is known
     * @param any whether anything did
     * @param topics which; empty where all may have
     */
    record Touched(long number, boolean any, Optional<Set<TopicId>> topics) {
        public Touched {
            topics = topics.map(Set::copyOf);
        }
    }
}
