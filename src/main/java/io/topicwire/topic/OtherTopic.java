package io.topicwire.topic;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the rule of another topic says.
 *
 * @param topic the other topic
 * @param rule its rule; its own weights and threshold count
 */
record OtherTopic(TopicId topic, TopicRule rule) implements Condition {
    @Override
    public boolean holds(EntryWords entry) {
        return entry.whole().isOnTopic(topic, rule);
    }

    @Override
    public double weight(EntryWords entry, FieldWeights weights) {
        return holds(entry) ? Double.POSITIVE_INFINITY : 0;
    }

    @Override
    public boolean needsHit() {
        return true;
    }

    @Override
    public Set<Clue> clues() {
        return rule.condition().clues();
    }

    @Override
    public Stream<Evidence> evidence(EntryWords entry) {
        return rule.condition()
                .evidence(entry.whole())
                .map(found -> new Evidence("topic:" + topic, found.field(), found.found(), found.start()));
    }

    @Override
    public List<Obstacle> obstacles(EntryWords entry) {
        return List.of(new Obstacle.Missing(List.of("topic:" + topic)));
    }
}
