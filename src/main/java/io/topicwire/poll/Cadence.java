package io.topicwire.poll;

import io.topicwire.feed.Feed;
import java.time.Duration;
import java.util.Optional;

/**
 * The wait between polls, between the operator's {@code every} and {@code at-most}. It drifts longer while a feed shows
 * nothing new, is halved by news, and falls back to {@code every} where news filled half of a document: from there on an
 * entry might come and go unseen.
 */
final class Cadence {
    private Cadence() {}

    /**
     * The wait after a poll, without jitter.
     *
     * @param before the wait before it; empty where the feed was never polled
     */
    static Duration next(Feed feed, Optional<Duration> before, Overlap overlap) {
        Duration floor = feed.interval();
        if (before.isEmpty() || (overlap.thin() && !overlap.nothingNew())) {
            return floor;
        }
        Duration wait = before.get();
        // A quarter more at a time: four quiet polls in a row double the wait, a single one hardly matters.
        Duration next = overlap.nothingNew() ? wait.plus(wait.dividedBy(4)) : wait.dividedBy(2);
        return Spans.longer(floor, Spans.shorter(next, feed.terms().atMost()));
    }
}
