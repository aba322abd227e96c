package io.topicwire.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What polls that were answered taught of a feed's news.
 *
 * @param pace the time between polls that its news asks for; empty until it was polled
 * @param usualGap the usual time between two of its entries; empty while it is not known
 * @param wholeAt when the whole document was last asked for, without validators, or sent
 * @param emptySince since when it lists no entries although it did before
 * @param missed the last gap in what was read
 */
public record FeedWatch(
        Optional<Duration> pace,
        Optional<Duration> usualGap,
        Optional<Instant> wholeAt,
        Optional<Instant> emptySince,
        Optional<MissedEntries> missed) {
    /** Nothing is known yet. */
    public static final FeedWatch NONE =
            new FeedWatch(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** The same after the whole document was asked for. */
    public FeedWatch askedWhole(Instant at) {
        return new FeedWatch(pace, usualGap, Optional.of(at), emptySince, missed);
    }
}
