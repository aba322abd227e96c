package io.topicwire.story;

import io.topicwire.feed.FeedId;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * What the index keeps of an entry.
 *
 * @param sequence its place in the order of arrival
 * @param group sequence of the earliest entry of its group, its own where it is no copy
 * @param feed the feed that carries it
 * @param house hash of the family or host in whose style it is written
 * @param page its canonical link where that names a page, else empty
 * @param arrival when it arrived, in microseconds since 1970, which is how exactly a store keeps it
 * @param published when it was published, as its feed says, likewise
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
        long arrival,
        long published,
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
                micros(candidate.firstSeen()),
                micros(candidate.claimed()),
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
        return sequence != other.sequence && isWithin(CopyRule.WINDOW, other);
    }

    /** Of a record's own {@code equals} the first call is dear: this is asked for every pair that shares a phrase. */
    boolean sameFeed(IndexedText other) {
        return feed.value().equals(other.feed.value());
    }

    /** Whether no more time lies between both: neither between their arrivals nor between their publications. */
    boolean isWithin(Duration most, IndexedText other) {
        long limit = TimeUnit.MICROSECONDS.convert(most);
        return Math.abs(arrival - other.arrival) <= limit && Math.abs(published - other.published) <= limit;
    }

    /** Whether it arrived before this time. */
    boolean arrivedBefore(Instant time) {
        return arrival < micros(time);
    }

    private static long micros(Instant time) {
        return TimeUnit.SECONDS.toMicros(time.getEpochSecond()) + TimeUnit.NANOSECONDS.toMicros(time.getNano());
    }
}
