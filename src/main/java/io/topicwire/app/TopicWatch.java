package io.topicwire.app;

import io.topicwire.poll.TopicDrift;
import io.topicwire.poll.TopicSuggestions.Suggestion;
import io.topicwire.topic.Topic;
import io.topicwire.topic.TopicId;
import io.topicwire.web.TopicHealth;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at topics now and then, so that the status page has an answer at once. Thread-safe. */
final class TopicWatch {
    /** Over so long topics are judged. */
    static final Duration WINDOW = Duration.ofDays(30);
    /** After so long without an entry a topic is told. */
    static final Duration SILENT = Duration.ofDays(14);

    private static final Duration SUGGESTED = Duration.ofDays(14);
    private static final int SUGGESTIONS = 10;

    private final TopicDesk desk;
    private volatile List<Topic> topics = List.of();
    private volatile Optional<TopicHealth> health = Optional.empty();

    TopicWatch(TopicDesk desk) {
        this.desk = desk;
    }

    /** From now on these are looked at. */
    void follow(List<Topic> published) {
        topics = List.copyOf(published);
    }

    /** What was seen at the last look; empty before the first. */
    Optional<TopicHealth> health() {
        return health;
    }

    /** Looks: about a second where a hundred thousand entries are stored. */
    void look() {
        List<Topic> looked = topics;
        TopicDrift drift = desk.drift(looked, WINDOW, SILENT);
        Map<TopicId, List<Suggestion>> suggestions =
                drift.entries() == 0 ? Map.of() : desk.suggestions(looked, SUGGESTED, SUGGESTIONS);
        health = Optional.of(new TopicHealth(drift, suggestions));
    }
}
