package io.topicwire.story;

import io.topicwire.feed.Entry;
import java.time.Instant;
import java.util.Optional;

/**
 * A stored item that may be the same as an entry of a document.
 *
 * @param sequence its place in the order of arrival
 * @param identity its {@code EntryKey.identity()}
 * @param contentHash as in {@link EntryIdentity}
 * @param firstSeen when it arrived
 * @param stored its words as stored, where they are at hand; without them a reused guid is not noticed, so they are
 *     worth loading where {@code contentHash} is not that of the document's entry
 */
public record KnownItem(long sequence, String identity, String contentHash, Instant firstSeen, Optional<Entry> stored) {
    /**
     * Whether the entry says something else than what is stored, so that readers may be told. A page that moved and
     * another address of its picture are no news; {@code false} too where the stored words are not at hand.
     */
    public boolean saidOtherwise(Entry now) {
        return stored.filter(before -> !ContentHash.isSameText(before, now)).isPresent();
    }
}
