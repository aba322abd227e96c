package io.topicwire.store;

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
 */
public record Claim(String owner, Duration lease, int max, int perHost, Set<String> busyHosts) {
    public Claim {
        busyHosts = Set.copyOf(busyHosts);
    }
}
