package io.topicwire.poll;

import io.topicwire.feed.Entry;
import io.topicwire.feed.Feed;
import io.topicwire.feed.Frames;
import io.topicwire.store.EntryStore;
import io.topicwire.store.StoredEntry;
import io.topicwire.story.CopyDecision;
import io.topicwire.story.EntryIdentities;
import io.topicwire.story.EntryIdentity;
import io.topicwire.story.SiteHabits;
import io.topicwire.topic.TopicMatcher;
import io.topicwire.topic.TopicVerdict;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What would happen to an entry if a feed carried it now. Judges as polling does and writes nothing. */
public final class WhatIf {
    private final Subscriptions subscriptions;

    public WhatIf(Collection<Feed> feeds, TopicMatcher topics) {
        this.subscriptions = Subscriptions.of(feeds, topics);
    }

    /** What each topic says of a stored entry now, in the order of feeds.yml. */
    public List<TopicVerdict> topics(StoredEntry stored, Feed feed) {
        return subscriptions.topics().explain(stored.own(), feed);
    }

    /**
     * What each topic would say of an entry.
     *
     * @param document all entries of the document that it is from, which tell what its site writes around each
     */
    public List<TopicVerdict> topics(Entry entry, List<Entry> document, Feed feed) {
        return subscriptions.topics().explain(frames(entry, document, feed).own(entry), feed);
    }

    private static Frames frames(Entry entry, List<Entry> document, Feed feed) {
        SiteHabits habits = new SiteHabits();
        document.forEach(each -> habits.learn(feed.id(), each));
        return habits.frames(feed.id(), entry);
    }

    /** The earlier entry whose text this one would repeat, with the reasons; {@code document} as above. */
    public Optional<Repeat> repeats(EntryStore entries, Entry entry, List<Entry> document, Feed feed, Instant now) {
        CopyMemory memory = new CopyMemory(entries);
        memory.catchUp(subscriptions.feeds(), now);
        EntryIdentity identity =
                EntryIdentities.of(feed.id(), feed.identity(), List.of(entry)).get(0);
        return memory.decide(feed, new Item(identity, entry), frames(entry, document, feed), now)
                .flatMap(decision -> Optional.ofNullable(
                                entries.bySequence(List.of(decision.original())).get(decision.original()))
                        .map(original -> new Repeat(decision, original)));
    }

    /**
     * A decision and what it points to.
     *
     * @param decision how and how surely
     * @param original the earliest entry with that text
     */
    public record Repeat(CopyDecision decision, StoredEntry original) {}
}
