package io.topicwire.publish;

import io.topicwire.feed.EntryId;
import io.topicwire.feed.FeedId;
import io.topicwire.store.EntryStore;
import io.topicwire.store.KnownEntries;
import io.topicwire.store.RenditionStore;
import io.topicwire.store.Reports;
import io.topicwire.store.StoreException;
import io.topicwire.store.StoredEntry;
import io.topicwire.store.StoryEntry;
import io.topicwire.store.TopicEntry;
import io.topicwire.store.TopicUse;
import io.topicwire.story.EntryIdentity;
import io.topicwire.topic.TopicId;
import io.topicwire.topic.TopicMatch;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A small store in memory: holds the stories that a test puts there, and can be made to fail like a real one. */
public final class ShelfOfStories implements EntryStore, RenditionStore {
    private final TreeMap<Long, TopicEntry> stories = new TreeMap<>(Comparator.reverseOrder());
    private final Map<String, Map.Entry<String, Instant>> states = new HashMap<>();
    private final TreeMap<Long, StoryEntry> events = new TreeMap<>(Comparator.reverseOrder());
    private boolean away;

    public void put(TopicEntry story) {
        stories.put(story.entry().sequence(), story);
    }

    public void put(StoryEntry event) {
        events.put(event.report().entry().sequence(), event);
    }

    public void remove(long sequence) {
        stories.remove(sequence);
    }

    /** From now on every call fails, or none. */
    public void away(boolean now) {
        away = now;
    }

    @Override
    public List<TopicEntry> newest(Optional<TopicId> topic, int limit) {
        answer();
        return stories.values().stream()
                .filter(story -> topic.isEmpty() || on(story, topic.get()))
                .limit(limit)
                .toList();
    }

    @Override
    public List<TopicEntry> newestUnfolded(Optional<TopicId> topic, int limit) {
        return newest(topic, limit).stream()
                .map(story -> story.with(List.of(), Reports.ONE))
                .toList();
    }

    @Override
    public List<StoryEntry> newestStories(Optional<TopicId> topic, int limit) {
        answer();
        return events.values().stream()
                .filter(event -> topic.isEmpty() || on(event.report(), topic.get()))
                .limit(limit)
                .toList();
    }

    @Override
    public List<TopicEntry> groupsAfter(long sequence, int limit) {
        answer();
        return stories.descendingMap().values().stream()
                .filter(story -> story.entry().sequence() > sequence)
                .limit(limit)
                .toList();
    }

    @Override
    public TopicUse topicUse(Instant since) {
        throw new UnsupportedOperationException();
    }

    @Override
    public TopicUse.Terms termsFound(Instant since) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<TopicId, Long> topicSizes() {
        answer();
        Map<TopicId, Long> sizes = new HashMap<>();
        stories.values().forEach(s -> s.matches().forEach(m -> sizes.merge(m.topic(), 1L, Long::sum)));
        return sizes;
    }

    @Override
    public long sequenceBefore(Instant instant) {
        answer();
        return 0;
    }

    @Override
    public Instant changedAt(String path, String etag, Instant now) {
        answer();
        Map.Entry<String, Instant> known = states.get(path);
        if (known == null || !known.getKey().equals(etag)) {
            states.put(path, Map.entry(etag, now));
        }
        return states.get(path).getValue();
    }

    private static boolean on(TopicEntry story, TopicId topic) {
        return story.matches().stream().anyMatch(match -> match.topic().equals(topic));
    }

    private void answer() {
        if (away) {
            throw new StoreException("the store is away", new IllegalStateException("on purpose"));
        }
    }

    @Override
    public KnownEntries known(FeedId feed, Collection<EntryIdentity> identities) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<StoredEntry> after(long sequence, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<Long, StoredEntry> bySequence(Collection<Long> sequences) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<Long, String> families(Collection<Long> sequences) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<StoredEntry> byId(EntryId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<StoredEntry> byLink(String linkKey) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<EntryIdentity> identity(long sequence) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<TopicEntry> group(long sequence) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Set<TopicId> topicsOfGroups(Collection<Long> sequences) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<TopicId, String> matchedDefinitions() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void replaceMatches(TopicId topic, String definition, Map<Long, TopicMatch> matches, Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void retainTopics(Collection<TopicId> topics) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int purge(Instant oldest, Duration grace) {
        throw new UnsupportedOperationException();
    }
}
