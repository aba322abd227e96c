package io.topicwire.store;

import io.topicwire.feed.EntryId;
import io.topicwire.feed.FeedId;
import io.topicwire.story.EntryIdentity;
import io.topicwire.topic.TopicId;
import io.topicwire.topic.TopicMatch;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was seen. Everything that was seen is stored; topics decide on the way out. Thread-safe. */
public interface EntryStore {
    /**
     * Finds the stored entries that some of these identities name, by key, by canonical link or by title, purged ones
     * included.
     *
     * @return by {@code EntryKey.identity()}, by link key and by title key of what is stored
     */
    KnownEntries known(FeedId feed, Collection<EntryIdentity> identities);

    /** Entries with a sequence above {@code sequence}, in order of arrival, at most {@code limit}. */
    List<StoredEntry> after(long sequence, int limit);

    /** The entries that these sequences name and that are still stored, by sequence. */
    Map<Long, StoredEntry> bySequence(Collection<Long> sequences);

    /** Whose reports entries are, as it was judged when they arrived, by sequence. */
    Map<Long, String> families(Collection<Long> sequences);

    /** The stored entry with this public id. */
    Optional<StoredEntry> byId(EntryId id);

    /** The earliest stored entry of any feed with this canonical link key. */
    Optional<StoredEntry> byLink(String linkKey);

    /** What says that an entry is the same item as one that its feed lists. */
    Optional<EntryIdentity> identity(long sequence);

    /** The group of copies that an entry belongs to, told from that entry: its topics and the other sightings. */
    Optional<TopicEntry> group(long sequence);

    /** The sequence of the newest entry that was first seen before {@code instant}, 0 where there is none. */
    long sequenceBefore(Instant instant);

    /**
     * The newest entries of a topic, or of everything, newest first by their place in outputs ({@link NewEntry}). Copies
     * are folded: one entry stands for each group, the others are named in {@link TopicEntry#alsoReportedBy()}.
     *
     * @param topic the topic; empty for the merged feed
     * @param limit most groups
     */
    List<TopicEntry> newest(Optional<TopicId> topic, int limit);

    /** Like {@link #newest}, but every entry by itself: copies are neither folded nor named. */
    List<TopicEntry> newestUnfolded(Optional<TopicId> topic, int limit);

    /**
     * The newest stories of a topic, or of everything, and their developments ({@link StoryMilestone}), newest first by
     * the places of the entries that stand for them: the earliest report on the topic stands for its story. It is shown
     * in the words of the story's representative where that is on the topic too.
     *
     * @param limit most stories and developments together
     */
    List<StoryEntry> newestStories(Optional<TopicId> topic, int limit);

    /** Like {@link #newest} over everything, but the groups after a sequence, oldest first: a cursor for scripts. */
    List<TopicEntry> groupsAfter(long sequence, int limit);

    /** The topics on which any entry of the groups of these entries is. */
    Set<TopicId> topicsOfGroups(Collection<Long> sequences);

    /** The definitions under which stored entries were last matched, by topic: {@code Topic.query().source()}. */
    Map<TopicId, String> matchedDefinitions();

    /**
     * Replaces what is stored of one topic, in one transaction.
     *
     * @param matches by sequence of the entry; entries not named are not on the topic
     */
    void replaceMatches(TopicId topic, String definition, Map<Long, TopicMatch> matches, Instant now);

    /** Forgets topics that are no longer defined. */
    void retainTopics(Collection<TopicId> topics);

    /**
     * Removes the words of entries first seen before {@code oldest}. Their identities are kept for as long as the feed
     * lists them, so that purged stays purged.
     *
     * @param grace identities are removed once the feed was read without them for this long; at least two days, for it
     *     is noted once a day that an item is still listed
     * @return how many entries were purged
     */
    int purge(Instant oldest, Duration grace);

    /** How many entries each topic has, copies counted once; topics without any are absent. */
    Map<TopicId, Long> topicSizes();

    /**
     * How much topics catch. Counted in the store, which takes a second or so where there are a million matches.
     *
     * @param since entries that arrived from then on are counted
     */
    TopicUse topicUse(Instant since);

    /** The terms that are a reason why an entry that arrived from {@code since} on is on a topic; reads all such reasons. */
    TopicUse.Terms termsFound(Instant since);
}
