package io.topicwire.store;

import io.topicwire.story.event.StoryDecision;
import java.time.Instant;

/**
 * A decision as it was taken.
 *
 * @param number order in which decisions were taken, from 1
 * @param sequence the entry
 * @param decision how
 * @param at when
 */
public record LoggedDecision(long number, long sequence, StoryDecision decision, Instant at) {
    /** The story that the entry was given. */
    public long story() {
        return decision.story() == 0 ? sequence : decision.story();
    }
}
