package io.topicwire.story;

import io.topicwire.feed.EntryKey;
import java.util.Optional;

/**
 * What says that two entries of one feed are the same item.
 *
 * @param key unique in the store: the guid, else the canonical link, else a hash of the text
 * @param linkKey the canonical link (see {@link CanonicalLink}), second evidence when a publisher changes its guids;
 *     empty where it is no evidence: several entries of the document share it, it names a whole site, or it is made
 *     anew at every fetch
 * @param contentHash 32 hexadecimal digits; changes if and only if the entry's words, link or enclosures change: an
 *     update of the same item
 */
public record EntryIdentity(EntryKey key, Optional<String> linkKey, String contentHash) {}
