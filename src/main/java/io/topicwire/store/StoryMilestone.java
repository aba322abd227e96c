package io.topicwire.store;

import java.time.Instant;

/**
 * A significant change of a story: what moves its date in outputs (RFC 4287 section 4.2.15 leaves to the publisher what
 * is significant). Noted when it happens and never recomputed.
 *
 * @param story the story
 * @param number counts the milestones of a story from 1
 * @param kind what happened
 * @param sequence the entry that brought it about; the story's own id where none did
 * @param at when
 */
public record StoryMilestone(long story, int number, Kind kind, long sequence, Instant at) {
    /** What may happen. */
    public enum Kind {
        /** The first report arrived. */
        FOUNDED,
        /** The number of independent sources reached a step. */
        MORE_SOURCES,
        /** A report told substantially more than those before: it is an entry of its own in outputs. */
        DEVELOPMENT,
        /** An operator gave another title or other words, or merged or split the story. */
        EDITED
    }
}
