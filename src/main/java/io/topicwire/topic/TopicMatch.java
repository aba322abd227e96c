package io.topicwire.topic;

import java.util.List;
import java.util.Optional;

/**
 * An entry is on a topic, and why.
 *
 * @param topic the topic
 * @param evidence at most 20, title hits first; empty only where the examples alone put it there
 * @param resemblance what the operator's examples say, where they were asked
 */
public record TopicMatch(TopicId topic, List<Evidence> evidence, Optional<Resemblance> resemblance) {
    /** @throws IllegalArgumentException where there is no reason at all */
    public TopicMatch {
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty() && resemblance.isEmpty()) {
            throw new IllegalArgumentException("a match without a reason");
        }
    }

    /** A match by the rule. */
    public TopicMatch(TopicId topic, List<Evidence> evidence) {
        this(topic, evidence, Optional.empty());
    }
}
