package io.topicwire.poll;

import io.topicwire.feed.Entry;
import io.topicwire.feed.EntryKey;
import io.topicwire.feed.Feed;
import io.topicwire.feed.Frames;
import io.topicwire.feed.IdentityRule;
import io.topicwire.language.LanguageFinder;
import io.topicwire.store.ChangedEntry;
import io.topicwire.store.EntryStore;
import io.topicwire.store.FeedLease;
import io.topicwire.store.KnownEntries.Known;
import io.topicwire.store.NewEntry;
import io.topicwire.story.DocumentDecision;
import io.topicwire.story.EntryIdMint;
import io.topicwire.story.EntryIdentity;
import io.topicwire.story.ItemDecision;
import io.topicwire.story.KnownItem;
import io.topicwire.story.PublisherFamilies;
import io.topicwire.story.SiteHabits;
import io.topicwire.story.UpdateRhythm;
import io.topicwire.topic.TopicMatch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
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
    private final LanguageFinder languages = new LanguageFinder();

    EntryJudge(EntryStore entries, PublisherFamilies families) {
        this.entries = entries;
        this.families = families;
        this.copies = new CopyMemory(entries);
    }

    /** Judges a whole document; entries that it lists twice count once. */
    Judgement judge(FeedLease lease, List<Entry> document, Subscriptions subscriptions, Arrival arrival) {
        Feed feed = lease.feed();
        IdentityRule rule = lease.memory().ids().rule(feed.identity());
        List<Item> items = Item.distinct(feed.id(), rule, document);
        StoredItems stored = StoredItems.of(
                entries, feed.id(), items.stream().map(Item::identity).toList());
        DocumentDecision decision =
                DocumentDecision.of(rule, items.stream().map(stored::listed).toList(), arrival.at());
        Session session = new Session(feed, subscriptions, arrival, stored, new Judgement(decision.churn()));
        items.forEach(session::learn);
        for (int i = 0; i < items.size(); i++) {
            session.take(items.get(i), decision.items().get(i));
        }
        session.addNew();
        return session.judgement;
    }

    /** The judging of one document. */
    private final class Session {
        private final Feed feed;
        private final Subscriptions subscriptions;
        private final Arrival arrival;
        private final StoredItems stored;
        private final Judgement judgement;
        private final Set<Long> met = new HashSet<>();
        private final List<Item> fresh = new ArrayList<>();
        private final SiteHabits habits = new SiteHabits();

        Session(Feed feed, Subscriptions subscriptions, Arrival arrival, StoredItems stored, Judgement judgement) {
            this.feed = feed;
            this.subscriptions = subscriptions;
            this.arrival = arrival;
            this.stored = stored;
            this.judgement = judgement;
        }

        /** The document says all that is needed of its site's habits, so that the same one is always judged alike. */
        void learn(Item item) {
            habits.learn(feed.id(), item.entry());
        }

        void take(Item item, ItemDecision decision) {
            EntryIdentity identity = item.identity();
            if (decision instanceof ItemDecision.New isNew) {
                takeNew(item, isNew.identity());
            } else if (decision instanceof ItemDecision.Known same
                    && met.add(same.item().sequence())) {
                judgement.seen(same.item().identity());
                if (same.changed() && same.item().stored().isPresent()) {
                    EntryKey key = new EntryKey(feed.id(), same.item().identity());
                    EntryIdentity kept =
                            new EntryIdentity(key, identity.linkKey(), identity.titleKey(), identity.contentHash());
                    change(same.item(), new Item(kept, item.entry()));
                }
            } else if (decision instanceof ItemDecision.Moved moved
                    && met.add(moved.item().sequence())) {
                judgement.seen(moved.identity().key().identity());
                change(moved.item(), new Item(moved.identity(), item.entry()));
            }
        }

        /** One whose guid stays with an older item is known by its link; that key the store was not asked for yet. */
        private void takeNew(Item item, EntryIdentity identity) {
            boolean asked = identity.key().equals(item.identity().key());
            if (asked || !StoredItems.of(entries, feed.id(), List.of(identity)).hasKey(identity)) {
                fresh.add(new Item(identity, item.entry()));
            } else {
                judgement.seen(identity.key().identity());
            }
        }

        /** The entry in the language that its own words are found to be in; asked of what is new only, as it costs. */
        private Entry inItsLanguage(Entry entry, Frames frames) {
            String tag = languages.find(frames.own(entry).text()).tag();
            return entry.with(entry.text().in(tag));
        }

        /** By what is the entry's own; what the site writes around every story is no word of it. */
        private List<TopicMatch> topics(Entry entry, Frames frames) {
            return subscriptions.topics().match(frames.own(entry), feed);
        }

        /** The words of a purged item stay away: what is on no topic and tells no reader anything. */
        private void change(KnownItem item, Item now) {
            Optional<Known> known = stored.brief(item).filter(brief -> !brief.purged());
            boolean told = item.saidOtherwise(now.entry())
                    && known.map(Known::updates)
                            .filter(updates -> UpdateRhythm.tells(updates.count(), updates.last(), arrival.at()))
                            .isPresent();
            Frames frames = habits.frames(feed.id(), now.entry());
            Entry entry = inItsLanguage(now.entry(), frames);
            List<TopicMatch> topics = known.isPresent() ? topics(entry, frames) : List.of();
            judgement.change(new ChangedEntry(item.sequence(), now.identity(), entry, frames, topics, told));
        }

        /** Oldest first, so that the order of arrival within a document is the order of publication. */
        void addNew() {
            if (fresh.isEmpty()) {
                return;
            }
            copies.catchUp(subscriptions.feeds(), arrival.at());
            Collections.reverse(fresh);
            fresh.sort(Comparator.comparing(item -> arrival.claimed(item.entry())));
            DocumentCopies found = copies.document(feed, arrival.at());
            Set<String> taken = new HashSet<>();
            for (Item item : fresh) {
                if (taken.add(item.identity().key().identity())) {
                    add(item, found);
                }
            }
        }

        private void add(Item arrived, DocumentCopies found) {
            Frames frames = habits.frames(feed.id(), arrived.entry());
            Item item = new Item(arrived.identity(), inItsLanguage(arrived.entry(), frames));
            judgement.add(new NewEntry(
                    item.identity(),
                    EntryIdMint.mint(item.identity().key(), item.entry().guid()),
                    item.entry(),
                    frames,
                    arrival.place(item.entry()),
                    families.originOf(feed, item.entry()),
                    found.decide(item, frames),
                    topics(item.entry(), frames)));
        }
    }
}
