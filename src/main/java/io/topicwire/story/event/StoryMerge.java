package io.topicwire.story.event;

/**
 * Two open stories that should be one.
 *
 * @param story sequence of the founder of the earlier one, which stays
 * @param absorbed sequence of the founder of the later one
 * @param score probability that both are of one event, rounded to four places
 */
public record StoryMerge(long story, long absorbed, double score) {}
