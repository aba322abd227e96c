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
 * @param carrier the number of that feed in the index, quicker to compare than its id
 * @param house family or host: in whose style it is written
 * @param page its canonical link where that names a page, else empty
 * @param firstSeen when it arrived
 * @param words title and first words as codes
 * @param titleWords how many of them are the title
 * @param caseless its script has no capitals
 * @param groups how many of its word groups are its own and not its feed's
 * @param samples how many groups of its whole text are in the index
 */
record IndexedText(
        long sequence,
        long group,
        FeedId feed,
        int carrier,
        String house,
        String page,
        Instant firstSeen,
        long[] words,
        int titleWords,
        boolean caseless,
        int groups,
        int samples) {

    static IndexedText of(CopyCandidate candidate, CopyText text, int groups, int carrier) {
        return new IndexedText(
                candidate.sequence(),
                candidate.group(),
                candidate.feed(),
                carrier,
                candidate.house(),
                candidate.page(),
                candidate.firstSeen(),
                text.words(),
                text.titleWords(),
                text.caseless(),
                groups,
                text.samples().length);
    }

    /** Whether the other is an entry of another feed, no more than the window older or younger. */
    boolean mayBeCopyOf(IndexedText other) {
        return !feed.equals(other.feed)
                && sequence != other.sequence
                && Duration.between(firstSeen, other.firstSeen).abs().compareTo(CopyRule.WINDOW) <= 0;
    }
}
