package io.topicwire.feed;

/**
 * A publisher's own label on an entry (RSS {@code category}, Atom {@code category/@term}, JSON Feed {@code tags}).
 *
 * @param term plain text, never blank
 */
public record Category(String term) {}
