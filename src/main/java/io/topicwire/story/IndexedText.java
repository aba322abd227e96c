package io.topicwire.story;

import io.topicwire.feed.FeedId;
import java.time.Duration;
import java.time.Instant;

/**
 * What the index keeps of an entry.
 *
 * @param sequence its place in the order of arrival
 * @param group sequence of the earliest entry of its group, its own where it is no copy
 * @param feed the feed that carries it
 * @param house hash of the family or host in whose style it is written
 * @param page its canonical link where that names a page, else empty
 * @param firstSeen when it arrived
 * @param claimed when it was published, as its feed says
 * @param words title and first words as codes
 * @param titleWords how many of them are the title
 * @param caseless its script has no capitals
 * @param groups the groups of three that the words form, sorted
 * @param samples sampled groups of its whole text, sorted; none where the words are all of it
 */
record IndexedText(
        long sequence,
        long group,
        FeedId feed,
        int house,
        String page,
        Instant firstSeen,
        Instant claimed,
        long[] words,
        int titleWords,
        boolean caseless,
        int[] groups,
        int[] samples) {
    private static final int GROUPS_PER_POSTING = 2;
    private static final int SAMPLES_PER_POSTING = 4;

    static IndexedText of(CopyCandidate candidate, CopyText text) {
        return new IndexedText(
                candidate.sequence(),
                candidate.group(),
                candidate.feed(),
                candidate.house().hashCode(),
                candidate.page(),
                candidate.firstSeen(),
                candidate.claimed(),
                text.words(),
                text.titleWords(),
                text.caseless(),
                text.groups(),
                text.samples());
    }

    /** The groups by which it is found. */
    int[] indexedGroups() {
        return WordGroups.indexed(groups, GROUPS_PER_POSTING);
    }

    /** The samples by which it is found. */
    int[] indexedSamples() {
        return WordGroups.indexed(samples, SAMPLES_PER_POSTING);
    }

    boolean isOriginal() {
        return group == sequence;
    }

    /** Whether the other is another entry, no more than the window older or younger. */
    boolean mayBeCopyOf(IndexedText other) {
        return sequence != other.sequence && gap(other).compareTo(CopyRule.WINDOW) <= 0;
    }

    boolean sameFeed(IndexedText other) {
        return feed.equals(other.feed);
    }

    /** The time between both: between their arrivals, or between their publications where that is longer. */
    Duration gap(IndexedText other) {
        Duration arrivals = Duration.between(firstSeen, other.firstSeen).abs();
        Duration claims = Duration.between(claimed, other.claimed).abs();
        return claims.compareTo(arrivals) > 0 ? claims : arrivals;
    }
}
