package io.topicwire.story.event;

import java.util.List;
import java.util.Optional;

/**
 * Which story an entry belongs to. Stored with the entry and never recomputed.
 *
 * @param story sequence of the entry that founded the story, 0 where the entry founds its own
 * @param method how it was decided
 * @param score probability that it reports the same event, rounded to four places; 1 for a copy, 0 for a founder
 * @param shared up to eight words that both have, the most telling first, for people
 * @param runnerUp the story it came nearest to without joining it, where there is one
 * @param model name and version of the model, and of the encoder that was asked
 */
public record StoryDecision(
        long story, StoryMethod method, double score, List<String> shared, Optional<RunnerUp> runnerUp, String model) {
    public StoryDecision {
        shared = List.copyOf(shared);
    }
}
