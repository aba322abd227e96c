package io.topicwire.store;

import java.time.Instant;

/**
 * A change that was made.
 *
 * @param number order of the changes, from 1; names it for {@code undo}
 * @param at when
 * @param kind what was done
 * @param story the story that was changed
 * @param entries how many entries got another story
 * @param undone whether it was taken back
 */
public record StoryOperation(long number, Instant at, StoryChange.Kind kind, long story, int entries, boolean undone) {}
