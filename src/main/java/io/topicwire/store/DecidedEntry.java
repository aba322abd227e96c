package io.topicwire.store;

/**
 * A stored entry with its story.
 *
 * @param entry which
 * @param story sequence of the entry that founded its story
 */
public record DecidedEntry(StoredEntry entry, long story) {}
