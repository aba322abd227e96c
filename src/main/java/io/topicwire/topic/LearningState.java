package io.topicwire.topic;

import java.util.Optional;

/**
 * Whether the examples of a topic have a say beside its rule.
 *
 * @param topic the topic
 * @param on whether they have
 * @param why or why not, in words
 * @param rule what the rule alone reaches on the examples; empty where they are too few
 * @param both what rule and examples reach together, each example judged by a model that did not see it
 */
public record LearningState(TopicId topic, boolean on, String why, Optional<Score> rule, Optional<Score> both) {}
