package io.topicwire.story;

import io.topicwire.feed.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Decides whether an entry of a document is a known item of its feed: the same key, else the same sole link. */
public final class SameItem {
    /** Publishers edit title and link of an item for days; nobody edits both and the date a month later. */
    public static final Duration REUSE_GAP = Duration.ofDays(30);

    private SameItem() {}

    /**
     * Judges one entry.
     *
     * @param identity the entry's evidence, from {@link EntryIdentities}
     * @param entry the entry as the document has it now
     * @param byKey the stored item with this key, if any
     * @param byLink the only stored item of the feed with this link key, if there is exactly one
     */
    public static ItemDecision decide(
            EntryIdentity identity, Entry entry, Optional<KnownItem> byKey, Optional<KnownItem> byLink) {
        return byKey.map(item -> knownByKey(identity, entry, item, byLink))
                .orElseGet(() -> unknownKey(identity, entry, byLink));
    }

    private static ItemDecision knownByKey(
            EntryIdentity identity, Entry entry, KnownItem item, Optional<KnownItem> byLink) {
        // Without a sole link the newer item could not be found again at the next poll: better one item than a flood.
        boolean reused = identity.linkKey().isPresent() && isAnotherItem(item, entry) && isOtherPage(item, entry);
        if (!reused) {
            return new ItemDecision.Known(item, isChanged(identity, item), "the same key");
        }
        return byLink.<ItemDecision>map(newer -> new ItemDecision.Known(
                        newer, isChanged(identity, newer), "the same link; the guid is that of an older item"))
                .orElseGet(() -> new ItemDecision.New(
                        freed(identity), "the guid was used over a month earlier for another title and link"));
    }

    private static ItemDecision unknownKey(EntryIdentity identity, Entry entry, Optional<KnownItem> byLink) {
        if (byLink.isEmpty()) {
            return new ItemDecision.New(identity, "neither its key nor its link is known");
        }
        KnownItem item = byLink.get();
        return isAnotherItem(item, entry)
                ? new ItemDecision.New(identity, "the link was used over a month earlier for another title")
                : new ItemDecision.Moved(item, identity, isChanged(identity, item), "the same link under another key");
    }

    /** The guid stays with the older item: this one is known by its link. */
    private static EntryIdentity freed(EntryIdentity identity) {
        String link = identity.linkKey().orElseThrow();
        return new EntryIdentity(
                EntryIdentities.byLink(identity.key().feed(), link), identity.linkKey(), identity.contentHash());
    }

    private static boolean isChanged(EntryIdentity identity, KnownItem item) {
        return !identity.contentHash().equals(item.contentHash());
    }

    private static boolean isAnotherItem(KnownItem known, Entry entry) {
        return known.stored()
                .filter(stored -> isMuchLater(stored, entry))
                .filter(stored -> !Words.of(stored.title()).equals(Words.of(entry.title())))
                .isPresent();
    }

    private static boolean isOtherPage(KnownItem known, Entry entry) {
        Optional<String> before = known.stored().flatMap(Entry::link).map(CanonicalLink::key);
        return before.isPresent() && !before.equals(entry.link().map(CanonicalLink::key));
    }

    private static boolean isMuchLater(Entry stored, Entry entry) {
        Optional<Instant> before = stored.dates().published();
        return before.flatMap(old -> entry.dates().published().map(now -> Duration.between(old, now)))
                .map(gap -> gap.compareTo(REUSE_GAP) > 0)
                .orElse(false);
    }
}
