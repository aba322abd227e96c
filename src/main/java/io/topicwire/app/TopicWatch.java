package io.topicwire.app;

import io.topicwire.poll.TopicDrift;
import io.topicwire.poll.TopicSuggestions.Suggestion;
import io.topicwire.topic.Topic;
import io.topicwire.topic.TopicId;
import io.topicwire.web.TopicHealth;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at topics now and then, so that the status page has an answer at once. Thread-safe. */
final class TopicWatch {
    /** Over so long topics are judged. */
    static final Duration WINDOW = Duration.ofDays(30);
    /** After so long without an entry a topic is told. */
    static final Duration SILENT = Duration.ofDays(14);

    /** So often the topics of a full store are looked at. */
    static final Duration PACE = Duration.ofMinutes(15);

    /** With fewer entries a look costs nothing, and what it says is soon out of date. */
    private static final int FEW = 2_000;

    private static final Duration SUGGESTED = Duration.ofDays(14);
    private static final int SUGGESTIONS = 10;

    private final TopicDesk desk;
    private volatile List<Topic> topics = List.of();
    private volatile Optional<TopicHealth> health = Optional.empty();
    private volatile Instant looked = Instant.MIN;

    TopicWatch(TopicDesk desk) {
        this.desk = desk;
    }

    /** From now on these are looked at. */
    void follow(List<Topic> published) {
        topics = List.copyOf(published);
    }

    /** What was seen at the last look; empty before the first, and while nothing is stored of which one could tell. */
    Optional<TopicHealth> health() {
        return health.filter(seen -> seen.drift().entries() > 0);
    }

    /** Looks, where it is time: about a second where a hundred thousand entries are stored. */
    void look(Instant now) {
        boolean young = health.map(seen -> seen.drift().entries() < FEW).orElse(true);
        if (young || !now.isBefore(looked.plus(PACE))) {
            look();
            looked = now;
        }
    }

    private void look() {
        List<Topic> followed = topics;
        TopicDrift drift = desk.drift(followed, WINDOW, SILENT);
        Map<TopicId, List<Suggestion>> suggestions =
                drift.entries() == 0 ? Map.of() : desk.suggestions(followed, SUGGESTED, SUGGESTIONS);
        health = Optional.of(new TopicHealth(drift, suggestions));
    }
}
