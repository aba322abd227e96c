package io.topicwire.store;

import io.topicwire.topic.TopicId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much topics catch.
 *
 * @param entries how many entries arrived in the time that is looked at
 * @param topics of each topic that any stored entry is on
 * @param overlaps pairs of topics that share entries of that time, each pair once
 */
public record TopicUse(long entries, Map<TopicId, Caught> topics, List<Overlap> overlaps) {
    public TopicUse {
        topics = Map.copyOf(topics);
        overlaps = List.copyOf(overlaps);
    }

    /**
     * What one topic caught.
     *
     * @param entries of the time that is looked at, copies counted each
     * @param last when the newest stored entry arrived that is on it, in that time or before
     */
    public record Caught(long entries, Instant last) {}

    /**
     * Entries that two topics share.
     *
     * @param one a topic
     * @param other another
     * @param entries how many
     */
    public record Overlap(TopicId one, TopicId other, long entries) {
        /** Whether it is about this topic. */
        public boolean concerns(TopicId topic) {
            return one.equals(topic) || other.equals(topic);
        }

        /** The other one than this. */
        public TopicId beside(TopicId topic) {
            return one.equals(topic) ? other : one;
        }
    }

    /**
     * Terms of rules that are a reason of some match.
     *
     * @param byTopic as {@link io.topicwire.topic.Evidence#term()} has them
     */
    public record Terms(Map<TopicId, Set<String>> byTopic) {
        public Terms {
            byTopic = Map.copyOf(byTopic);
        }

        /** Those of one topic. */
        public Set<String> of(TopicId topic) {
            return byTopic.getOrDefault(topic, Set.of());
        }
    }
}
