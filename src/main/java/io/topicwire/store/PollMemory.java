package io.topicwire.store;

/**
 * What one poll leaves for the next.
 *
 * @param failures polls in a row that brought no answer worth reading, 0 after a success
 * @param everRead the feed was read at least once: what comes next is news, not its backlog
 * @param watch what is known of the feed's news
 * @param sightings visits that showed the known feed at the address that permanent redirects led to; 0 while the
 *     configured one is polled
 * @param ids how far the feed's ids proved to be ids
 */
public record PollMemory(int failures, boolean everRead, FeedWatch watch, int sightings, IdentityHistory ids) {
    /** Before the first poll. */
    public static final PollMemory NONE = new PollMemory(0, false);

    /** Without anything known of the feed's news. */
    public PollMemory(int failures, boolean everRead) {
        this(failures, everRead, FeedWatch.NONE);
    }

    /** Of a feed that is where the operator says, and whose ids were never seen to change. */
    public PollMemory(int failures, boolean everRead, FeedWatch watch) {
        this(failures, everRead, watch, 0, IdentityHistory.NONE);
    }

    /** After one more failure. */
    public PollMemory failedAgain() {
        return new PollMemory(failures + 1, everRead, watch, sightings, ids);
    }

    /** After an answer. */
    public PollMemory answered(FeedWatch now, int sighted, IdentityHistory history) {
        return new PollMemory(0, true, now, sighted, history);
    }

    /** The same with other knowledge of the feed's news. */
    public PollMemory with(FeedWatch now) {
        return new PollMemory(failures, everRead, now, sightings, ids);
    }

    /** The same after the feed's new address was given up. */
    public PollMemory unmoved() {
        return new PollMemory(failures, everRead, watch, 0, ids);
    }
}
