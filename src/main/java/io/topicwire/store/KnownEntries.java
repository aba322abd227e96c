package io.topicwire.store;

import java.util.Map;

/**
 * What is known of the items of a document.
 *
 * @param byKey by {@code EntryKey.identity()}
 * @param byLink by canonical link key; only links that name exactly one stored entry of the feed
 */
public record KnownEntries(Map<String, Known> byKey, Map<String, Known> byLink) {
    public KnownEntries {
        byKey = Map.copyOf(byKey);
        byLink = Map.copyOf(byLink);
    }

    /**
     * A stored entry, in brief.
     *
     * @param sequence its place in the order of arrival
     * @param identity its key
     * @param contentHash as in {@code EntryIdentity}
     * @param purged its words are gone, its identity is kept
     */
    public record Known(long sequence, String identity, String contentHash, boolean purged) {}
}
