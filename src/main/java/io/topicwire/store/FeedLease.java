package io.topicwire.store;

import io.topicwire.feed.Feed;
import io.topicwire.feed.Validators;
import io.topicwire.feed.WebUri;
import java.time.Instant;
import java.util.Optional;

/**
 * The right to poll one feed until a time.
 *
 * @param feed the feed as configured
 * @param uri where to poll: the configured address, or where permanent redirects led
 * @param validators of the last answer
 * @param epoch the fence: a commit counts only while it is the newest
 * @param until when the lease ends by itself
 * @param memory what earlier polls left for planning the next one
 * @param lastSuccess when the publisher last answered as it should
 * @param lastNew when the last new entry arrived
 */
public record FeedLease(
        Feed feed,
        WebUri uri,
        Validators validators,
        long epoch,
        Instant until,
        PollMemory memory,
        Optional<Instant> lastSuccess,
        Optional<Instant> lastNew) {

    /** Who bears this poll: the rate group that the operator named, or the host. */
    public String rateKey() {
        return feed.rateKey(uri);
    }
}
