package io.topicwire.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The topics of all packs, by id. */
final class TopicPacks {
    private final Map<String, PackTopic> topics = new LinkedHashMap<>();

    /** Adds a topic, or reports that its id is taken. */
    void add(PackTopic topic, Place place) {
        PackTopic first = topics.putIfAbsent(topic.id().value(), topic);
        if (first != null) {
            topic.reading()
                    .problems()
                    .error(
                            place,
                            "the topic id " + Quoted.of(topic.id().value()) + " stands twice, first in "
                                    + first.reading().place(first.node()).spelled(),
                            "an id of its own for each topic of all packs");
        }
    }

    Optional<PackTopic> find(String id) {
        return Optional.ofNullable(topics.get(id));
    }

    Collection<String> ids() {
        return topics.keySet();
    }

    /** Those that can be taken as they are: what {@code topic:} can refer to. */
    List<PackTopic> plain() {
        List<PackTopic> plain = new ArrayList<>(topics.values());
        plain.removeIf(PackTopic::isTemplate);
        return plain;
    }
}
