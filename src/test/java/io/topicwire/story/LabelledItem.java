package io.topicwire.story;

import io.topicwire.feed.FeedId;
import java.time.Instant;
import java.util.Optional;

/**
 * An entry of a corpus with the answer.
 *
 * @param story equal for entries that tell one story
 */
record LabelledItem(
        String id, FeedId feed, String host, Instant time, String link, String title, String text, String story) {

    CopyCandidate candidate(long sequence, long original) {
        return new CopyCandidate(
                sequence,
                feed,
                host,
                Optional.empty(),
                io.topicwire.feed.WebUri.parse(link).map(CanonicalLink::key),
                title,
                text,
                time,
                original);
    }

    /** The same with at most so many words of text, as a feed that gives excerpts. */
    LabelledItem excerpt(int words) {
        String[] all = text.strip().split("\\s+", words + 1);
        String start = String.join(" ", java.util.Arrays.copyOf(all, Math.min(words, all.length)));
        return new LabelledItem(id, feed, host, time, link, title, start, story);
    }
}
