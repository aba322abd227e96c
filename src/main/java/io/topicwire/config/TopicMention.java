package io.topicwire.config;

import io.topicwire.topic.TopicId;

/**
 * A place of a rule that refers to another topic.
 *
 * @param topic the other topic
 * @param place where its name stands
 */
record TopicMention(TopicId topic, Place place) {}
