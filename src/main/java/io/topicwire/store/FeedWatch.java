package io.topicwire.store;

import io.topicwire.feed.PublisherWish;
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
 * @param wish when the publisher wants to be polled, by the last document: it holds for the 304s that follow too
 */
public record FeedWatch(
        Optional<Duration> pace,
        Optional<Duration> usualGap,
        Optional<Instant> wholeAt,
        Optional<Instant> emptySince,
        Optional<MissedEntries> missed,
        PublisherWish wish) {
    /** Nothing is known yet. */
    public static final FeedWatch NONE =
            new FeedWatch(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Of a feed that does not say when it wants to be polled. */
    public FeedWatch(
            Optional<Duration> pace,
            Optional<Duration> usualGap,
            Optional<Instant> wholeAt,
            Optional<Instant> emptySince,
            Optional<MissedEntries> missed) {
        this(pace, usualGap, wholeAt, emptySince, missed, PublisherWish.NONE);
    }

    /** The same after the whole document was asked for. */
    public FeedWatch askedWhole(Instant at) {
        return new FeedWatch(pace, usualGap, Optional.of(at), emptySince, missed, wish);
    }
}
