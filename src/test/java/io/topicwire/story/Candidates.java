package io.topicwire.story;

import io.topicwire.feed.FeedId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Entries for the search for copies, all of which arrive at one time unless they are moved. */
final class Candidates {
    static final Instant START = Instant.parse("2024-04-06T12:00:00Z");
    static final String TITLE = "Norway sends frigate to patrol cable routes";
    static final String TEXT = "Norway sent the frigate Roald Amundsen to the Baltic Sea on Monday to patrol routes"
            + " of undersea cables, Defence Minister Kari Haugen said in Bergen. The ship will work with Finnish and"
            + " Estonian coast guards until the end of May.";

    private Candidates() {}

    static CopyCandidate story(long sequence, String feed) {
        return story(sequence, feed, TEXT);
    }

    static CopyCandidate story(long sequence, String feed, String text) {
        return candidate(sequence, feed, TITLE, text);
    }

    static CopyCandidate candidate(long sequence, String feed, String title, String text) {
        return new CopyCandidate(
                sequence,
                new FeedId(feed),
                feed + ".example",
                Optional.empty(),
                Optional.empty(),
                title,
                text,
                START,
                0);
    }

    /** The same that was published, and arrived, so much later. */
    static CopyCandidate at(CopyCandidate c, Duration after) {
        return moved(c, c.family(), START.plus(after), START.plus(after));
    }

    /** The same that was published so much later than others, and arrived with them. */
    static CopyCandidate published(CopyCandidate c, Duration after) {
        return moved(c, c.family(), c.firstSeen(), START.plus(after));
    }

    /** The same of an outlet that belongs to a family. */
    static CopyCandidate inFamily(CopyCandidate c) {
        return moved(c, Optional.of("group"), c.firstSeen(), c.claimed());
    }

    private static CopyCandidate moved(CopyCandidate c, Optional<String> family, Instant firstSeen, Instant claimed) {
        return new CopyCandidate(
                c.sequence(),
                c.feed(),
                c.host(),
                family,
                c.linkKey(),
                c.title(),
                c.text(),
                firstSeen,
                claimed,
                c.original());
    }
}
