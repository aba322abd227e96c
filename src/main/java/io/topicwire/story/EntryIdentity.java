package io.topicwire.story;

import io.topicwire.feed.EntryKey;
import java.util.Optional;

/**
 * What says that two entries of one feed are the same item.
 *
 * @param key unique in the store: the guid, else the canonical link, else a hash of the text, or as the feed's rule says
 * @param linkKey the canonical link (see {@link CanonicalLink}), second evidence when a publisher changes its guids;
 *     empty where it is no evidence: several entries of the document share it, it names a whole site, or it is made
 *     anew at every fetch
 * @param titleKey a hash of title, source and day, 32 hexadecimal digits: third evidence, which counts only where the
 *     rule of the feed changed or most of its ids did; empty where several entries of the document share it
 * @param contentHash 32 hexadecimal digits; changes if and only if the entry's words, link or enclosures change: an
 *     update of the same item
 */
public record EntryIdentity(EntryKey key, Optional<String> linkKey, Optional<String> titleKey, String contentHash) {

    /** Whether the other key is made of another kind of evidence: a guid, a link, a title, words. */
    boolean isOfAnotherKind(String other) {
        return !kind(key.identity()).equals(kind(other));
    }

    private static String kind(String identity) {
        return identity.substring(0, Math.max(0, identity.indexOf(':')));
    }
}
