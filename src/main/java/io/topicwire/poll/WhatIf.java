package io.topicwire.poll;

import io.topicwire.feed.Entry;
import io.topicwire.feed.Feed;
import io.topicwire.store.EntryStore;
import io.topicwire.store.StoredEntry;
import io.topicwire.story.CopyDecision;
import io.topicwire.story.EntryIdentities;
import io.topicwire.story.EntryIdentity;
import io.topicwire.story.SiteHabits;
import io.topicwire.topic.Topic;
import io.topicwire.topic.TopicMatcher;
import io.topicwire.topic.TopicVerdict;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What would happen to an entry if a feed carried it now. Judges as polling does and writes nothing. */
public final class WhatIf {
    private final Subscriptions subscriptions;

    public WhatIf(Collection<Feed> feeds, List<Topic> topics) {
        this.subscriptions = Subscriptions.of(feeds, new TopicMatcher(topics));
    }

    /**
     * What each topic says of the entry, in the order of feeds.yml.
     *
     * @param entries where the habits of the feed are learned; empty where nothing is stored
     */
    public List<TopicVerdict> topics(Optional<EntryStore> entries, Entry entry, Feed feed) {
        SiteHabits habits = entries.map(StoredHabits::read).orElseGet(SiteHabits::new);
        return subscriptions.topics().explain(habits.own(feed.id(), entry), feed);
    }

    /** The earlier entry whose text this one would repeat, with the reasons. */
    public Optional<Repeat> repeats(EntryStore entries, Entry entry, Feed feed, Instant now) {
        CopyMemory memory = new CopyMemory(entries);
        memory.catchUp(subscriptions.feeds(), now);
        EntryIdentity identity =
                EntryIdentities.of(feed.id(), feed.identity(), List.of(entry)).get(0);
        return memory.decide(feed, new Item(identity, entry), now)
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
