package io.topicwire.store;

import java.time.Instant;
import java.util.Map;

/**
 * What is known of the items of a document.
 *
 * @param byKey by {@code EntryKey.identity()}
 * @param byLink by canonical link key; only links that name exactly one stored entry of the feed
 * @param byTitle by title key; only titles that name exactly one stored entry of the feed, and only those of items whose
 *     key is not known
 */
public record KnownEntries(Map<String, Known> byKey, Map<String, Known> byLink, Map<String, Known> byTitle) {
    public KnownEntries {
        byKey = Map.copyOf(byKey);
        byLink = Map.copyOf(byLink);
        byTitle = Map.copyOf(byTitle);
    }

    /**
     * A stored entry, in brief.
     *
     * @param sequence its place in the order of arrival
     * @param identity its key
     * @param contentHash as in {@code EntryIdentity}
     * @param purged its words are gone, its identity is kept
     * @param firstSeen when it arrived
     * @param updates how it changed since
     */
    public record Known(
            long sequence, String identity, String contentHash, boolean purged, Instant firstSeen, Updates updates) {}

    /**
     * The updates of an entry that readers were told of.
     *
     * @param count how many
     * @param last when the last one came, or the entry itself
     */
    public record Updates(int count, Instant last) {}
}
