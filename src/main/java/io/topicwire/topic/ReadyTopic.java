package io.topicwire.topic;

/**
 * A topic, ready to judge entries.
 *
 * @param topic as the operator defined it
 * @param rule its query, compiled
 * @param learning what was learned from its examples
 * @param definition digest of all that its answers depend on
 */
record ReadyTopic(Topic topic, TopicRule rule, TopicLearning learning, String definition) {}
