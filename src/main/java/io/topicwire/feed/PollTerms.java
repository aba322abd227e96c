package io.topicwire.feed;

import java.time.Duration;
import java.util.Optional;

/**
 * How hard the operator lets a feed be polled, beside its interval.
 *
 * @param atMost longest wait between polls of a feed that brings nothing new; never below the interval
 * @param rateGroup slug of the feeds that share a host's allowance with this one, instead of the host's own name
 */
public record PollTerms(Duration atMost, Optional<String> rateGroup) {
    /** The same wait whether or not there is news. */
    public static PollTerms steady(Duration interval) {
        return new PollTerms(interval, Optional.empty());
    }
}
