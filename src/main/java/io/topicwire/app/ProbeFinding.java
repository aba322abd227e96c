package io.topicwire.app;

import io.topicwire.feed.Feed;
import java.util.Locale;

/**
 * What came of trying a source once.
 *
 * @param feed which
 * @param kind in one word
 * @param words a sentence without a full stop, with what the operator can do where there is something to do
 */
public record ProbeFinding(Feed feed, Kind kind, String words) {
    /** The kinds of findings. */
    public enum Kind {
        /** A feed with entries, at the address of feeds.yml. */
        WELL,
        /** The feed is elsewhere now, for good. */
        MOVED,
        /** A feed without entries. */
        EMPTY,
        /** It took very long. */
        SLOW,
        /** The publisher keeps programs out, or this one. */
        BLOCKED,
        /** The publisher asks for patience. */
        BUSY,
        /** Something else than a feed is there. */
        NOT_A_FEED,
        /** Nothing is there. */
        DEAD;

        /** As it stands in lists. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** Whether nothing need be done. */
    public boolean well() {
        return kind == Kind.WELL;
    }
}
