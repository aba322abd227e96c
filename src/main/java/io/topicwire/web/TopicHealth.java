package io.topicwire.web;

import io.topicwire.poll.TopicDrift;
import io.topicwire.poll.TopicSuggestions.Suggestion;
import io.topicwire.topic.TopicId;
import java.util.List;
import java.util.Map;

/**
 * How topics fare, as the status page shows it.
 *
 * @param drift what they catch
 * @param suggestions entries that may belong on a topic, nearest first; topics without any may be absent
 */
public record TopicHealth(TopicDrift drift, Map<TopicId, List<Suggestion>> suggestions) {
    public TopicHealth {
        suggestions = Map.copyOf(suggestions);
    }
}
