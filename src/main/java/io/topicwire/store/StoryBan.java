package io.topicwire.store;

/**
 * An operator's word that an entry does not belong to a story.
 *
 * @param story sequence of the entry that founded it
 * @param entry which entry, with its copies
 */
public record StoryBan(long story, long entry) {}
