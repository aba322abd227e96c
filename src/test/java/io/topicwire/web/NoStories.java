package io.topicwire.web;

import io.topicwire.store.DecidedEntry;
import io.topicwire.store.LoggedDecision;
import io.topicwire.store.StoreException;
import io.topicwire.store.StoredEntry;
import io.topicwire.store.Story;
import io.topicwire.store.StoryAssignment;
import io.topicwire.store.StoryBan;
import io.topicwire.store.StoryChange;
import io.topicwire.store.StoryMilestone;
import io.topicwire.store.StoryOperation;
import io.topicwire.store.StoryStore;
import io.topicwire.topic.TopicId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A store in which nothing was decided yet; nothing can be written into it. It can be away like a real one. */
final class NoStories implements StoryStore {
    private boolean away;

    /** From now on it does not say which story an entry belongs to. */
    void away() {
        away = true;
    }

    @Override
    public List<StoredEntry> undecided(int limit) {
        return List.of();
    }

    @Override
    public List<DecidedEntry> decidedAfter(long sequence, int limit) {
        return List.of();
    }

    @Override
    public void record(List<StoryAssignment> assignments, Instant at) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Story> story(long id) {
        return Optional.empty();
    }

    @Override
    public Optional<Story> storyOf(long sequence) {
        return Optional.empty();
    }

    @Override
    public Map<Long, Long> storiesOf(Collection<Long> sequences) {
        if (away) {
            throw new StoreException("the store is away", new IllegalStateException("on purpose"));
        }
        return Map.of();
    }

    @Override
    public List<Story> newest(int limit) {
        return List.of();
    }

    @Override
    public List<StoredEntry> members(long story, int limit) {
        return List.of();
    }

    @Override
    public Map<Long, Integer> sizes(Collection<Long> stories) {
        return Map.of();
    }

    @Override
    public List<StoryMilestone> milestones(long story) {
        return List.of();
    }

    @Override
    public List<LoggedDecision> decisions(long sequence) {
        return List.of();
    }

    @Override
    public Set<Long> pinned() {
        return Set.of();
    }

    @Override
    public List<StoryBan> bans() {
        return List.of();
    }

    @Override
    public Optional<Long> keptApart(long story, long other) {
        return Optional.empty();
    }

    @Override
    public Set<TopicId> topics(Collection<Long> stories) {
        return Set.of();
    }

    @Override
    public long change(StoryChange change, Instant at) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<StoryOperation> undo(long number, Instant at) {
        return Optional.empty();
    }

    @Override
    public long edition() {
        return 0;
    }

    @Override
    public List<StoryOperation> operations(int limit) {
        return List.of();
    }

    @Override
    public String assignmentHash() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Set<Long> developmentsAfter(long sequence) {
        return Set.of();
    }
}
