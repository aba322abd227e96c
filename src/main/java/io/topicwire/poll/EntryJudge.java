package io.topicwire.poll;

import io.topicwire.feed.Entry;
import io.topicwire.feed.EntryKey;
import io.topicwire.feed.Feed;
import io.topicwire.feed.Frames;
import io.topicwire.store.ChangedEntry;
import io.topicwire.store.EntryStore;
import io.topicwire.store.KnownEntries;
import io.topicwire.store.KnownEntries.Known;
import io.topicwire.store.NewEntry;
import io.topicwire.store.StoredEntry;
import io.topicwire.story.EntryIdMint;
import io.topicwire.story.EntryIdentity;
import io.topicwire.story.ItemDecision;
import io.topicwire.story.KnownItem;
import io.topicwire.story.PublisherFamilies;
import io.topicwire.story.SameItem;
import io.topicwire.story.SiteHabits;
import io.topicwire.topic.TopicMatch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides for each entry of a document: known, changed or new; same text as another outlet's; on which topics. Reads
 * the store and writes nothing. Calls must not overlap with commits, or two outlets' copies could miss each other.
 */
final class EntryJudge {
    private final EntryStore entries;
    private final PublisherFamilies families;
    private final CopyMemory copies;

    EntryJudge(EntryStore entries, PublisherFamilies families) {
        this.entries = entries;
        this.families = families;
        this.copies = new CopyMemory(entries);
    }

    /** Judges a whole document; entries that it lists twice count once. */
    Judgement judge(Feed feed, List<Entry> document, Subscriptions subscriptions, Arrival arrival) {
        List<Item> items = Item.distinct(feed.id(), document);
        List<EntryIdentity> identities = items.stream().map(Item::identity).toList();
        KnownEntries known = entries.known(feed.id(), identities);
        Session session = new Session(feed, subscriptions, arrival, known, storedWords(identities, known));
        items.forEach(session::learn);
        items.forEach(session::decide);
        session.addNew();
        return session.judgement;
    }

    /** The stored words of items that changed: without them a reused guid is not told from an edit. */
    private Map<Long, StoredEntry> storedWords(Collection<EntryIdentity> identities, KnownEntries known) {
        Set<Long> changed = new HashSet<>();
        for (EntryIdentity identity : identities) {
            for (Known item : candidates(identity, known)) {
                if (!item.purged() && !item.contentHash().equals(identity.contentHash())) {
                    changed.add(item.sequence());
                }
            }
        }
        return changed.isEmpty() ? Map.of() : entries.bySequence(changed);
    }

    private static List<Known> candidates(EntryIdentity identity, KnownEntries known) {
        List<Known> candidates = new ArrayList<>();
        byKey(identity, known).ifPresent(candidates::add);
        byLink(identity, known).ifPresent(candidates::add);
        return candidates;
    }

    private static Optional<Known> byKey(EntryIdentity identity, KnownEntries known) {
        return Optional.ofNullable(known.byKey().get(identity.key().identity()));
    }

    private static Optional<Known> byLink(EntryIdentity identity, KnownEntries known) {
        return identity.linkKey()
                .flatMap(link -> Optional.ofNullable(known.byLink().get(link)));
    }

    /** The judging of one document. */
    private final class Session {
        private final Feed feed;
        private final Subscriptions subscriptions;
        private final Arrival arrival;
        private final KnownEntries known;
        private final Map<Long, StoredEntry> words;
        private final Judgement judgement = new Judgement();
        private final Set<Long> met = new HashSet<>();
        private final List<Item> fresh = new ArrayList<>();
        private final SiteHabits habits = new SiteHabits();

        Session(
                Feed feed,
                Subscriptions subscriptions,
                Arrival arrival,
                KnownEntries known,
                Map<Long, StoredEntry> words) {
            this.feed = feed;
            this.subscriptions = subscriptions;
            this.arrival = arrival;
            this.known = known;
            this.words = words;
        }

        /** The document says all that is needed of its site's habits, so that the same one is always judged alike. */
        void learn(Item item) {
            habits.learn(feed.id(), item.entry());
        }

        void decide(Item item) {
            EntryIdentity identity = item.identity();
            ItemDecision decision = SameItem.decide(
                    identity, item.entry(), knownItem(byKey(identity, known)), knownItem(byLink(identity, known)));
            if (decision instanceof ItemDecision.New isNew) {
                fresh.add(new Item(isNew.identity(), item.entry()));
            } else if (decision instanceof ItemDecision.Known same
                    && met.add(same.item().sequence())) {
                judgement.seen(same.item().identity());
                if (same.changed() && words.containsKey(same.item().sequence())) {
                    EntryKey key = new EntryKey(feed.id(), same.item().identity());
                    EntryIdentity kept = new EntryIdentity(key, identity.linkKey(), identity.contentHash());
                    change(same.item(), new Item(kept, item.entry()), true);
                }
            } else if (decision instanceof ItemDecision.Moved moved
                    && met.add(moved.item().sequence())) {
                judgement.seen(moved.identity().key().identity());
                change(moved.item(), new Item(moved.identity(), item.entry()), moved.changed());
            }
        }

        /** By what is the entry's own; what the site writes around every story is no word of it. */
        private List<TopicMatch> topics(Entry entry, Frames frames) {
            return subscriptions.topics().match(frames.own(entry), feed);
        }

        private Optional<KnownItem> knownItem(Optional<Known> item) {
            return item.map(stored -> new KnownItem(
                    stored.sequence(),
                    stored.identity(),
                    stored.contentHash(),
                    Optional.ofNullable(words.get(stored.sequence())).map(StoredEntry::entry)));
        }

        private void change(KnownItem stored, Item now, boolean textChanged) {
            Frames frames = habits.frames(feed.id(), now.entry());
            judgement.change(new ChangedEntry(
                    stored.sequence(), now.identity(), now.entry(), frames, topics(now.entry(), frames), textChanged));
        }

        /** Oldest first, so that the order of arrival within a document is the order of publication. */
        void addNew() {
            if (fresh.isEmpty()) {
                return;
            }
            copies.catchUp(subscriptions.feeds(), arrival.at());
            Collections.reverse(fresh);
            fresh.sort(Comparator.comparing(item -> arrival.claimed(item.entry())));
            Set<String> taken = new HashSet<>();
            for (Item item : fresh) {
                if (taken.add(item.identity().key().identity())) {
                    add(item);
                }
            }
        }

        private void add(Item item) {
            Frames frames = habits.frames(feed.id(), item.entry());
            judgement.add(new NewEntry(
                    item.identity(),
                    EntryIdMint.mint(item.identity().key(), item.entry().guid()),
                    item.entry(),
                    frames,
                    arrival.place(item.entry()),
                    families.originOf(feed, item.entry()),
                    copies.decide(feed, item, frames, arrival.at()),
                    topics(item.entry(), frames)));
        }
    }
}
