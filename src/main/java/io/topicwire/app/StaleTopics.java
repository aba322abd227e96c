package io.topicwire.app;

import io.topicwire.topic.TopicId;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Collects which outputs need rendering between two ticks, so that a burst of polls renders once. Thread-safe. */
final class StaleTopics {
    private final Set<TopicId> topics = new TreeSet<>();
    private boolean any;

    /** @param touched may be empty: then only the merged feed changed */
    synchronized void add(Set<TopicId> touched) {
        topics.addAll(touched);
        any = true;
    }

    /** What came together since the last call; empty where nothing did. */
    synchronized Optional<Set<TopicId>> take() {
        if (!any) {
            return Optional.empty();
        }
        Set<TopicId> taken = Set.copyOf(topics);
        topics.clear();
        any = false;
        return Optional.of(taken);
    }
}
