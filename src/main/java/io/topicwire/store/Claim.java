package io.topicwire.store;

import io.topicwire.feed.FeedId;
import java.time.Duration;
import java.util.Set;

/**
 * A wish for work.
 *
 * @param owner who asks, unique among running processes
 * @param lease how long the claim holds if nothing is heard of the owner
 * @param max most feeds
 * @param perHost most feeds of one host
 * @param busyHosts hosts of which none is wanted now
 * @param only the feeds that are wanted; empty for all
 */
public record Claim(String owner, Duration lease, int max, int perHost, Set<String> busyHosts, Set<FeedId> only) {
    public Claim {
        busyHosts = Set.copyOf(busyHosts);
        only = Set.copyOf(only);
    }
}
