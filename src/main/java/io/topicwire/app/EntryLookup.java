package io.topicwire.app;

import io.topicwire.feed.EntryId;
import io.topicwire.feed.WebUri;
import io.topicwire.store.EntryStore;
import io.topicwire.store.StoredEntry;
import io.topicwire.story.CanonicalLink;
import java.util.List;
import java.util.Optional;

/** Finds the stored entry that an operator means. */
final class EntryLookup {
    private EntryLookup() {}

    /** @param reference a sequence, a public id or a link */
    static Optional<StoredEntry> find(EntryStore entries, String reference) {
        if (reference.matches("[0-9]{1,18}")) {
            long sequence = Long.parseLong(reference);
            return Optional.ofNullable(entries.bySequence(List.of(sequence)).get(sequence));
        }
        return entries.byId(new EntryId(reference))
                .or(() -> WebUri.parse(reference).flatMap(uri -> entries.byLink(CanonicalLink.key(uri))));
    }
}
