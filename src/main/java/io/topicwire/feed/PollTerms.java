package io.topicwire.feed;

import java.time.Duration;
import java.util.Optional;

/**
 * How hard the operator lets a feed be polled, beside its interval.
 *
 * @param atMost longest wait between polls of a feed that brings nothing new; never below the interval
 * @param rateGroup slug of the feeds that share a host's allowance with this one, instead of the host's own name
 * @param crawlDelay whether the crawl-delay of the host's robots.txt is kept
 */
public record PollTerms(Duration atMost, Optional<String> rateGroup, boolean crawlDelay) {
    /** Without a look at robots.txt. */
    public PollTerms(Duration atMost, Optional<String> rateGroup) {
        this(atMost, rateGroup, false);
    }

    /** The same wait whether or not there is news. */
    public static PollTerms steady(Duration interval) {
        return new PollTerms(interval, Optional.empty());
    }
}
