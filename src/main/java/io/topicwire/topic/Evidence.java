package io.topicwire.topic;

/**
 * One reason why an entry is on a topic: this term of the query stands there.
 *
 * @param term the term as the operator wrote it, phrases with their quotes
 * @param field where it was found
 * @param found the words of the entry that it hit, as they stand there; at most 200 characters
 * @param start offset of the first hit in the field's text, in characters from 0
 */
public record Evidence(String term, TopicField field, String found, int start) {}
