package io.topicwire.story;

import io.topicwire.feed.FeedId;
import java.time.Instant;
import java.util.Optional;

/**
 * An entry as the search for copies sees it.
 *
 * @param sequence its place in the order of arrival, 0 where it is not yet stored
 * @param feed the feed that carries it
 * @param host host of its link, or of its feed where it has none
 * @param family publisher that owns the feed, where the operator says so: like feeds of one host, its feeds share a
 *     house style
 * @param linkKey its canonical link (see {@link CanonicalLink}), where it has one
 * @param title plain text, may be empty
 * @param text the longest text that the feed gives, plain, may be empty
 * @param firstSeen when it arrived
 * @param claimed when its feed says that it was published, no later than it arrived; the arrival where that is not said.
 *     What a feed lists at its first reading arrives at once, and is of weeks
 * @param original sequence of the earliest entry of its group where it is itself a copy, else 0
 */
public record CopyCandidate(
        long sequence,
        FeedId feed,
        String host,
        Optional<String> family,
        Optional<String> linkKey,
        String title,
        String text,
        Instant firstSeen,
        Instant claimed,
        long original) {

    /** An entry that was published when it arrived. */
    public CopyCandidate(
            long sequence,
            FeedId feed,
            String host,
            Optional<String> family,
            Optional<String> linkKey,
            String title,
            String text,
            Instant firstSeen,
            long original) {
        this(sequence, feed, host, family, linkKey, title, text, firstSeen, firstSeen, original);
    }

    /**
     * The same entry, stored.
     *
     * @param as its place in the order of arrival
     * @param copyOf sequence of the earliest entry of its group where it is itself a copy, else 0
     */
    public CopyCandidate stored(long as, long copyOf) {
        return new CopyCandidate(as, feed, host, family, linkKey, title, text, firstSeen, claimed, copyOf);
    }

    /** Whose house style it is written in: the family's, else the host's. */
    String house() {
        return family.orElse(host);
    }

    /** The canonical link where it names a page and not a whole site, else empty. */
    String page() {
        return linkKey.filter(key -> !CanonicalLink.isHomePage(key)).orElse("");
    }

    /** The sequence that stands for its group: its own where it is no copy. */
    long group() {
        return original > 0 ? original : sequence;
    }
}
