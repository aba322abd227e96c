package io.topicwire.publish;

import io.topicwire.topic.Topic;
import io.topicwire.topic.TopicId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that readers can get at one moment. Immutable: a reader that holds one sees one consistent state.
 *
 * @param settings of the output
 * @param topics in the operator's order
 * @param sizes stories of each topic in the store; topics without any are absent
 * @param documents the feeds by path of their page
 * @param renditions the bytes by path
 * @param state how publishing fares
 */
public record PublishedTopics(
        PublishSettings settings,
        List<Topic> topics,
        Map<TopicId, Long> sizes,
        Map<String, FeedDocument> documents,
        Map<String, Rendition> renditions,
        State state) {

    /**
     * How publishing fares.
     *
     * @param refreshedAt when it last succeeded, if ever
     * @param took how long that was
     * @param failure why the last try failed, in plain words; empty where it did not
     */
    public record State(Optional<Instant> refreshedAt, Duration took, Optional<String> failure) {
        /** Before the first refresh. */
        public static final State NEW = new State(Optional.empty(), Duration.ZERO, Optional.empty());
    }

    public PublishedTopics {
        topics = List.copyOf(topics);
        sizes = Map.copyOf(sizes);
        documents = Map.copyOf(documents);
        renditions = Map.copyOf(renditions);
    }

    /** The bytes at a path, if something is published there. */
    public Optional<Rendition> rendition(String path) {
        return Optional.ofNullable(renditions.get(path));
    }

    /** The feed whose page has this path. */
    public Optional<FeedDocument> document(String path) {
        return Optional.ofNullable(documents.get(path));
    }

    /** A topic as the operator defined it. */
    public Optional<Topic> topic(TopicId id) {
        return topics.stream().filter(topic -> topic.id().equals(id)).findFirst();
    }

    PublishedTopics with(State next) {
        return new PublishedTopics(settings, topics, sizes, documents, renditions, next);
    }
}
