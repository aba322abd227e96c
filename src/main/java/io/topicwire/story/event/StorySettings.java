package io.topicwire.story.event;

import java.time.Duration;

/**
 * The thresholds of the search for stories.
 *
 * @param join least probability at which an entry joins a story
 * @param merge least probability at which two stories are one
 * @param idle a story that got no entry for so long is closed
 * @param longest a story is closed so long after its first entry arrived; at most {@link #WINDOW}
 */
public record StorySettings(double join, double merge, Duration idle, Duration longest) {
    /** What an index must hold to decide: all entries that arrived so long before the newest. */
    public static final Duration WINDOW = Duration.ofDays(7);

    /** The thresholds that were measured. */
    public static final StorySettings DEFAULT = new StorySettings(.45, .85, Duration.ofHours(96), WINDOW);

    /** @throws IllegalArgumentException where a probability is not above 0 and at most 1, or a duration out of bounds */
    public StorySettings {
        if (!(join > 0 && join <= 1 && merge > 0 && merge <= 1)) {
            throw new IllegalArgumentException("a threshold must be above 0 and at most 1");
        }
        if (idle.isNegative() || longest.isNegative() || longest.compareTo(WINDOW) > 0) {
            throw new IllegalArgumentException("a story cannot be open for longer than " + WINDOW.toDays() + " days");
        }
    }

    /** The same with another threshold for joining. */
    public StorySettings joinAt(double probability) {
        return new StorySettings(probability, merge, idle, longest);
    }
}
