package io.topicwire.poll;

import io.topicwire.feed.FeedId;
import io.topicwire.store.EntryStore;
import io.topicwire.store.KnownEntries;
import io.topicwire.store.KnownEntries.Known;
import io.topicwire.store.StoredEntry;
import io.topicwire.story.EntryIdentity;
import io.topicwire.story.KnownItem;
import io.topicwire.story.ListedItem;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the store knows of the items of a document. */
final class StoredItems {
    private final KnownEntries known;
    private final Map<Long, Known> bySequence = new HashMap<>();
    private final Map<Long, StoredEntry> words;

    private StoredItems(KnownEntries known, Map<Long, StoredEntry> words) {
        this.known = known;
        this.words = words;
        Stream.of(known.byKey(), known.byLink(), known.byTitle())
                .flatMap(evidence -> evidence.values().stream())
                .forEach(item -> bySequence.put(item.sequence(), item));
    }

    static StoredItems of(EntryStore entries, FeedId feed, Collection<EntryIdentity> identities) {
        KnownEntries known = entries.known(feed, identities);
        Set<Long> changed = changed(identities, known);
        return new StoredItems(known, changed.isEmpty() ? Map.of() : entries.bySequence(changed));
    }

    /** Items that changed: without their stored words a reused guid is not told from an edit. */
    private static Set<Long> changed(Collection<EntryIdentity> identities, KnownEntries known) {
        Set<Long> changed = new HashSet<>();
        for (EntryIdentity identity : identities) {
            Stream.of(byKey(identity, known), byLink(identity, known), byTitle(identity, known))
                    .flatMap(Optional::stream)
                    .filter(item -> !item.purged() && !item.contentHash().equals(identity.contentHash()))
                    .forEach(item -> changed.add(item.sequence()));
        }
        return changed;
    }

    /** The item with the stored ones that its evidence names. */
    ListedItem listed(Item item) {
        return new ListedItem(
                item.identity(),
                item.entry(),
                byKey(item.identity(), known).map(this::withWords),
                byLink(item.identity(), known).map(this::withWords),
                byTitle(item.identity(), known).map(this::withWords));
    }

    /** Whether a stored item has this key. */
    boolean hasKey(EntryIdentity identity) {
        return byKey(identity, known).isPresent();
    }

    /** What is known in brief of an item that was named by some evidence. */
    Optional<Known> brief(KnownItem item) {
        return Optional.ofNullable(bySequence.get(item.sequence()));
    }

    private KnownItem withWords(Known item) {
        return new KnownItem(
                item.sequence(),
                item.identity(),
                item.contentHash(),
                item.firstSeen(),
                Optional.ofNullable(words.get(item.sequence())).map(StoredEntry::entry));
    }

    private static Optional<Known> byKey(EntryIdentity identity, KnownEntries known) {
        return Optional.ofNullable(known.byKey().get(identity.key().identity()));
    }

    private static Optional<Known> byLink(EntryIdentity identity, KnownEntries known) {
        return identity.linkKey()
                .flatMap(link -> Optional.ofNullable(known.byLink().get(link)));
    }

    private static Optional<Known> byTitle(EntryIdentity identity, KnownEntries known) {
        return identity.titleKey()
                .flatMap(title -> Optional.ofNullable(known.byTitle().get(title)));
    }
}
