package io.topicwire.poll;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * Tells an outage of our own line from a dead feed: when the last visits, to several hosts, all got no answer at all,
 * the failures count against no feed (miniflux/v2#3334). A visit that hung while others were answered says nothing of
 * the line, so that hosts which hang for as long as each other are not taken for an outage. Thread-safe.
 */
final class OwnLine {
    private static final int VISITS = 8;
    private static final int HOSTS = 4;

    private final Deque<String> unanswered = new ArrayDeque<>();
    private long answers;

    /** A host answered, with whatever: the line works. */
    synchronized void answered() {
        answers++;
        unanswered.clear();
    }

    /** How many answers there were so far, to be kept over a visit. */
    synchronized long answers() {
        return answers;
    }

    /**
     * A host did not answer.
     *
     * @param before {@link #answers} when the visit began
     */
    synchronized void unanswered(String host, long before) {
        if (answers != before) {
            return;
        }
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
