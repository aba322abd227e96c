package io.topicwire.story;

import io.topicwire.feed.Entry;
import io.topicwire.feed.IdentityRule;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Decides whether one entry of a document is a known item of its feed: the same key, else the same sole link. */
final class SameItem {
    /** Publishers edit title and link of an item for days; nobody edits both and the date a month later. */
    static final Duration REUSE_GAP = Duration.ofDays(30);

    private final IdentityRule rule;
    private final Set<String> listedLinks;
    private final Instant now;

    /**
     * @param rule of the feed
     * @param listedLinks the link keys of the whole document
     * @param now when the document arrived
     */
    SameItem(IdentityRule rule, Set<String> listedLinks, Instant now) {
        this.rule = rule;
        this.listedLinks = listedLinks;
        this.now = now;
    }

    /** Judges one entry by itself. */
    ItemDecision decide(ListedItem item) {
        return item.byKey().map(known -> knownByKey(item, known)).orElseGet(() -> unknownKey(item));
    }

    private ItemDecision knownByKey(ListedItem item, KnownItem known) {
        EntryIdentity identity = item.identity();
        // Without a sole link the newer item could not be found again at the next poll: better one item than a flood.
        if (identity.linkKey().isEmpty() || !isOtherPage(known, item.entry())) {
            return new ItemDecision.Known(known, isChanged(identity, known), "the same key");
        }
        Optional<KnownItem> other = item.byLink().filter(found -> found.sequence() != known.sequence());
        if (other.isPresent() && !isChanged(identity, other.get())) {
            return new ItemDecision.Known(
                    other.get(), false, "the same link and words; the guid is that of another item");
        }
        if (!isReuse(known, item.entry())) {
            return new ItemDecision.Known(known, isChanged(identity, known), "the same key");
        }
        return other.<ItemDecision>map(newer -> new ItemDecision.Known(
                        newer, isChanged(identity, newer), "the same link; the guid is that of an older item"))
                .orElseGet(() ->
                        new ItemDecision.New(freed(identity), "the guid is that of an older item of another page"));
    }

    /** Another page with other words: much later, or while the old page is still listed. */
    private boolean isReuse(KnownItem known, Entry entry) {
        return known.stored()
                .filter(stored -> OtherWords.mostly(stored, entry))
                .filter(stored -> isMuchLater(known, stored, entry)
                        || link(stored).filter(listedLinks::contains).isPresent())
                .isPresent();
    }

    private ItemDecision unknownKey(ListedItem item) {
        EntryIdentity identity = item.identity();
        Optional<KnownItem> byLink =
                item.byLink().filter(known -> rule != IdentityRule.GUID || identity.isOfAnotherKind(known.identity()));
        if (byLink.isPresent()) {
            return knownByLink(item, byLink.get());
        }
        // The rule of the feed changed, or the publisher stopped giving guids: the key says nothing about stored items.
        return item.byTitle()
                .filter(known -> identity.isOfAnotherKind(known.identity()))
                .map(known -> moved(item, known, "the same title and day under a key of another kind"))
                .orElseGet(() -> new ItemDecision.New(identity, "neither its key nor its link is known"));
    }

    private ItemDecision knownByLink(ListedItem item, KnownItem known) {
        boolean reused = known.stored()
                .filter(stored -> isMuchLater(known, stored, item.entry()))
                .filter(stored ->
                        !Words.of(stored.title()).equals(Words.of(item.entry().title())))
                .isPresent();
        return reused
                ? new ItemDecision.New(item.identity(), "the link was used over a month earlier for another title")
                : moved(item, known, "the same link under another key");
    }

    /** The known item takes the entry's identity over. */
    static ItemDecision moved(ListedItem item, KnownItem known, String reason) {
        return new ItemDecision.Moved(known, item.identity(), reason);
    }

    /** The guid stays with the older item: this one is known by its link. */
    private static EntryIdentity freed(EntryIdentity identity) {
        String link = identity.linkKey().orElseThrow();
        return new EntryIdentity(
                EntryIdentities.byLink(identity.key().feed(), link),
                identity.linkKey(),
                identity.titleKey(),
                identity.contentHash());
    }

    private static boolean isChanged(EntryIdentity identity, KnownItem item) {
        return !identity.contentHash().equals(item.contentHash());
    }

    private static boolean isOtherPage(KnownItem known, Entry entry) {
        Optional<String> before = known.stored().flatMap(SameItem::link);
        return before.isPresent() && !before.equals(link(entry));
    }

    private static Optional<String> link(Entry entry) {
        return entry.link().map(CanonicalLink::key);
    }

    /** By the publisher's dates; where one is missing, by when the items were seen. */
    private boolean isMuchLater(KnownItem known, Entry stored, Entry entry) {
        Optional<Instant> before = stored.dates().published();
        Optional<Instant> after = entry.dates().published();
        boolean dated = before.isPresent() && after.isPresent();
        Duration gap = dated ? Duration.between(before.get(), after.get()) : Duration.between(known.firstSeen(), now);
        return gap.compareTo(REUSE_GAP) > 0;
    }
}
