package io.topicwire.topic;

/**
 * A topic that the operator defined.
 *
 * @param id its name in addresses
 * @param title shown to readers, never blank
 * @param about a sentence for readers, may be empty
 * @param query what decides; keeps its source text
 */
public record Topic(TopicId id, String title, String about, TopicQuery query) {}
