package io.topicwire.story.event;

import io.topicwire.feed.FeedId;
import java.time.Duration;
import java.time.Instant;

/**
 * An entry as the search for stories sees it.
 *
 * @param sequence its place in the order of arrival, 0 where it is not yet stored
 * @param feed the feed that carries it
 * @param host host of its link, or of its feed where it has none
 * @param title plain text, may be empty
 * @param text plain text, may be empty; the first fifty words or so are read
 * @param language BCP 47 tag, may be empty
 * @param published when its publisher says it appeared; held between seven days before its arrival and its arrival
 * @param firstSeen when it arrived
 * @param copyGroup sequence of the earliest entry with the same text; 0 or its own sequence where it is no copy
 * @param story sequence of the entry that founded its story, 0 while undecided
 */
public record StoryItem(
        long sequence,
        FeedId feed,
        String host,
        String title,
        String text,
        String language,
        Instant published,
        Instant firstSeen,
        long copyGroup,
        long story) {
    /** A date further back than this is an archive's or a mistake. */
    private static final Duration OLDEST = Duration.ofDays(7);

    public StoryItem {
        if (published.isAfter(firstSeen)) {
            published = firstSeen;
        } else if (published.isBefore(firstSeen.minus(OLDEST))) {
            published = firstSeen.minus(OLDEST);
        }
    }

    /** The same entry, stored: with its place in the order of arrival and its story. */
    public StoryItem stored(long asSequence, long inStory) {
        return new StoryItem(asSequence, feed, host, title, text, language, published, firstSeen, copyGroup, inStory);
    }
}
