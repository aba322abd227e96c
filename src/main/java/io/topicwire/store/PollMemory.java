package io.topicwire.store;

/**
 * What one poll leaves for the next.
 *
 * @param failures polls in a row that brought no answer worth reading, 0 after a success
 * @param everRead the feed was read at least once: what comes next is news, not its backlog
 * @param watch what is known of the feed's news
 */
public record PollMemory(int failures, boolean everRead, FeedWatch watch) {
    /** Before the first poll. */
    public static final PollMemory NONE = new PollMemory(0, false);

    /** Without anything known of the feed's news. */
    public PollMemory(int failures, boolean everRead) {
        this(failures, everRead, FeedWatch.NONE);
    }

    /** After one more failure. */
    public PollMemory failedAgain() {
        return new PollMemory(failures + 1, everRead, watch);
    }

    /** After an answer. */
    public PollMemory answered(FeedWatch now) {
        return new PollMemory(0, true, now);
    }

    /** The same with other knowledge of the feed's news. */
    public PollMemory with(FeedWatch now) {
        return new PollMemory(failures, everRead, now);
    }
}
