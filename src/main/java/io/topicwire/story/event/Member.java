package io.topicwire.story.event;

import java.time.Instant;

/**
 * What the index keeps of an entry.
 *
 * @param sequence its place in the order of arrival
 * @param story sequence of the founder of its story
 * @param group sequence of the earliest entry with its text, its own where it is no copy
 * @param arrival when it arrived, or the newest entry before it if that was later: never goes back
 * @param published when its publisher says it appeared
 * @param text title and first words, for the look-alike guard and the encoder
 * @param start where its terms begin in the table
 * @param end where they end
 */
record Member(
        long sequence, long story, long group, Instant arrival, Instant published, Lead text, int start, int end) {

    Member in(long otherStory) {
        return new Member(sequence, otherStory, group, arrival, published, text, start, end);
    }

    Member at(int otherStart, int terms) {
        return new Member(sequence, story, group, arrival, published, text, otherStart, otherStart + terms);
    }
}
