package io.topicwire.store;

/**
 * What one poll leaves for the next.
 *
 * @param failures polls in a row that brought no answer worth reading, 0 after a success
 * @param everRead the feed was read at least once: what comes next is news, not its backlog
 */
public record PollMemory(int failures, boolean everRead) {
    /** Before the first poll. */
    public static final PollMemory NONE = new PollMemory(0, false);
}
