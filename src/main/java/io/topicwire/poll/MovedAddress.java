package io.topicwire.poll;

import io.topicwire.feed.Feed;
import io.topicwire.feed.WebUri;
import io.topicwire.store.FeedLease;
import io.topicwire.store.PollMemory;
import java.util.Optional;

/**
 * How far an address is believed that a feed was permanently redirected to. It is asked at once, so that the publisher
 * need not redirect again; it is remembered once it proved itself.
 */
final class MovedAddress {
    /** Visits that must show the feed that is known before the address is remembered. */
    static final int BELIEVED = 3;
    /** A remembered address is doubted after so many failures in a row, which the back-off stretches over hours. */
    private static final int PATIENCE = 5;

    private MovedAddress() {}

    /** Whether the address is remembered: failures of its own do not undo it at once. */
    static boolean remembered(PollMemory memory) {
        return memory.sightings() >= BELIEVED;
    }

    /**
     * Visits that showed the known feed at its new address, after one more.
     *
     * @param now where the answer came from
     * @param known whether the document, or word that it is unchanged, is of the feed that is known
     */
    static int sightings(FeedLease lease, WebUri now, boolean known) {
        if (now.equals(lease.feed().uri())) {
            return 0;
        }
        int before = now.equals(lease.uri()) ? lease.memory().sightings() : 0;
        return known ? Math.min(before + 1, BELIEVED) : before;
    }

    /** Whether a failure sends the next poll back to the configured address. */
    static boolean forsaken(FeedLease lease, PollMemory failed) {
        boolean moved = !lease.uri().equals(lease.feed().uri());
        return moved && (!remembered(failed) || failed.failures() >= PATIENCE);
    }

    /** What the operator should know, without a full stop; empty where the feed did not move. */
    static Optional<String> words(Feed feed, WebUri now, int sightings) {
        if (now.equals(feed.uri())) {
            return Optional.empty();
        }
        return Optional.of(
                sightings >= BELIEVED ? SourceWords.moved(feed.uri(), now) : SourceWords.redirected(now, sightings));
    }
}
