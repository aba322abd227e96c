package io.topicwire.store;

import io.topicwire.topic.TopicId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which entries report one event. Decisions are taken once, in the order of arrival, by one writer; everybody else reads
 * them. Thread-safe.
 */
public interface StoryStore {
    /** Stored entries without a story, in order of arrival, at most {@code limit}. */
    List<StoredEntry> undecided(int limit);

    /** Entries that have a story, with a sequence above {@code sequence}, in order of arrival, at most {@code limit}. */
    List<DecidedEntry> decidedAfter(long sequence, int limit);

    /** The entries above {@code sequence} that brought a development of a story, by sequence. */
    Set<Long> developmentsAfter(long sequence);

    /** Stores decisions, all of them or none. */
    void record(List<StoryAssignment> assignments, Instant at);

    /** The story that an entry founded; a merged one is returned as it is. */
    Optional<Story> story(long id);

    /** The story that an entry belongs to now. */
    Optional<Story> storyOf(long sequence);

    /** The stories that these entries belong to now, by sequence; entries without one are absent. */
    Map<Long, Long> storiesOf(Collection<Long> sequences);

    /** The newest stories, newest first, merged ones left out. */
    List<Story> newest(int limit);

    /** The stored entries of a story, in order of arrival, at most {@code limit}. */
    List<StoredEntry> members(long story, int limit);

    /** How many stored entries each of these stories has; those without any are absent. */
    Map<Long, Integer> sizes(Collection<Long> stories);

    /** What happened in a story, in order. */
    List<StoryMilestone> milestones(long story);

    /** Every decision that was taken on an entry, in order. */
    List<LoggedDecision> decisions(long sequence);

    /** Stories that the operator keeps open. */
    Set<Long> pinned();

    /** What operators keep out of stories. Entries that are in one story after all are not kept apart. */
    List<StoryBan> bans();

    /** The newest change that keeps entries of two stories apart, where one does. */
    Optional<Long> keptApart(long story, long other);

    /** The topics on which any entry of these stories is. */
    Set<TopicId> topics(Collection<Long> stories);

    /**
     * Makes a change and remembers what was there before.
     *
     * @return its number
     */
    long change(StoryChange change, Instant at);

    /**
     * Takes a change back: entries return to their stories, unless they were moved on meanwhile.
     *
     * @return what was taken back; empty where there is no such change or it was taken back before
     */
    Optional<StoryOperation> undo(long number, Instant at);

    /** A number that rises with every change and with every one that is taken back: what was read before is out of date. */
    long edition();

    /** The last changes, newest first. */
    List<StoryOperation> operations(int limit);

    /**
     * SHA-256 over every entry's sequence, copy group and story, and whose words stand for the story: two stores that
     * decided alike agree on it.
     */
    String assignmentHash();
}
