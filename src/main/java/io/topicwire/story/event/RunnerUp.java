package io.topicwire.story.event;

/**
 * The story that an entry came nearest to without joining it.
 *
 * @param story sequence of the entry that founded it
 * @param score probability that it reports the same event, before any veto, rounded to four places
 * @param reason in plain words, why it was not joined
 */
public record RunnerUp(long story, double score, String reason) {}
