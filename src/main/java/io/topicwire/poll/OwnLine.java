package io.topicwire.poll;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * Tells an outage of our own line from a dead feed: when the last visits, to several hosts, all got no answer at all,
 * the failures count against no feed (miniflux/v2#3334). Thread-safe.
 */
final class OwnLine {
    private static final int VISITS = 8;
    private static final int HOSTS = 4;

    private final Deque<String> unanswered = new ArrayDeque<>();

    /** A host answered, with whatever: the line works. */
    synchronized void answered() {
        unanswered.clear();
    }

    /** A host did not answer. */
    synchronized void unanswered(String host) {
        unanswered.addLast(host);
        if (unanswered.size() > VISITS) {
            unanswered.removeFirst();
        }
    }

    /** Whether the line seems to be down. */
    synchronized boolean down() {
        Set<String> hosts = new HashSet<>(unanswered);
        return unanswered.size() >= VISITS && hosts.size() >= HOSTS;
    }
}
