package io.topicwire.topic;

/** Placeholder so that the contracts compile; the topic work replaces it. */
public record TopicQuery(String source) {}
