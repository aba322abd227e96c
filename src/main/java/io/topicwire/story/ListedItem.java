package io.topicwire.story;

import io.topicwire.feed.Entry;
import java.util.Optional;

/**
 * An entry of a document with the stored items of its feed that its evidence names.
 *
 * @param identity the entry's evidence, from {@link EntryIdentities}
 * @param entry the entry as the document has it now
 * @param byKey the stored item with this key, if any
 * @param byLink the only stored item with this link key, if there is exactly one
 * @param byTitle the only stored item with this title key, if there is exactly one
 */
public record ListedItem(
        EntryIdentity identity,
        Entry entry,
        Optional<KnownItem> byKey,
        Optional<KnownItem> byLink,
        Optional<KnownItem> byTitle) {}
