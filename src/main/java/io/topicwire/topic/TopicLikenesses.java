package io.topicwire.topic;

import io.topicwire.feed.Entry;
import io.topicwire.topic.TopicLikeness.Likeness;
import io.topicwire.vector.TextVectors;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** {@link TopicLikeness} of several topics at once: an entry is turned into a vector once. */
public final class TopicLikenesses {
    private final Map<TopicId, TopicLikeness> topics;
    private final Supplier<TextVectors> vectors;

    private TopicLikenesses(Map<TopicId, TopicLikeness> topics, Supplier<TextVectors> vectors) {
        this.topics = topics;
        this.vectors = vectors;
    }

    /** Those of the topics that have something to compare with; {@code vectors} are asked for only where one has. */
    public static TopicLikenesses of(List<Topic> topics, Supplier<TextVectors> vectors) {
        Map<TopicId, TopicLikeness> known = new LinkedHashMap<>();
        for (Topic topic : topics) {
            TopicExamples examples = topic.examples();
            if (!topic.about().isBlank()
                    || !examples.examples().isEmpty()
                    || !examples.match().isEmpty()) {
                TopicLikeness.of(topic, vectors.get()).ifPresent(likeness -> known.put(topic.id(), likeness));
            }
        }
        return new TopicLikenesses(known, vectors);
    }

    /** The topics that have something to compare with, in their order. */
    public Set<TopicId> topics() {
        return topics.keySet();
    }

    /**
     * How near an entry is to each topic, as {@link TopicLikeness#of(Entry, float[])} says.
     *
     * @param passed topics that are not asked
     */
    public Map<TopicId, Likeness> of(Entry entry, Set<TopicId> passed) {
        Optional<float[]> vector = topics.isEmpty() ? Optional.empty() : TopicLikeness.vector(entry, vectors.get());
        Map<TopicId, Likeness> found = new LinkedHashMap<>();
        vector.ifPresent(known -> topics.forEach((topic, likeness) -> {
            if (!passed.contains(topic)) {
                likeness.of(entry, known).ifPresent(like -> found.put(topic, like));
            }
        }));
        return found;
    }
}
