package io.topicwire.store;

import io.topicwire.story.event.StoryDecision;
import java.util.List;

/**
 * An entry and the story that it was found to belong to.
 *
 * @param entry which
 * @param decision how; a decision without a story makes the entry the founder of one
 * @param milestones what this makes of its story that readers should notice, in order
 */
public record StoryAssignment(StoredEntry entry, StoryDecision decision, List<StoryMilestone.Kind> milestones) {
    public StoryAssignment {
        milestones = List.copyOf(milestones);
    }

    /** Sequence of the entry that founded the story. */
    public long story() {
        return decision.story() == 0 ? entry.sequence() : decision.story();
    }
}
