package io.topicwire.topic;

import java.util.List;

/**
 * An entry is on a topic, and why.
 *
 * @param topic the topic
 * @param evidence never empty, at most 20, title hits first
 */
public record TopicMatch(TopicId topic, List<Evidence> evidence) {
    public TopicMatch {
        evidence = List.copyOf(evidence);
    }
}
