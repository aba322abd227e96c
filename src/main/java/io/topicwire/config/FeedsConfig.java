package io.topicwire.config;

import io.topicwire.feed.Feed;
import io.topicwire.feed.FeedId;
import io.topicwire.feed.RequestTerms;
import io.topicwire.topic.Lexicon;
import io.topicwire.topic.Topic;
import java.util.List;
import java.util.Map;

/**
 * What feeds.yml says, with what it refers to.
 *
 * @param output what the published feeds have in common
 * @param feeds the sources that are enabled, in the order of the file
 * @param topics the topics, in the order of the file, and after them those that they refer to; some may not be
 *     {@linkplain io.topicwire.topic.TopicScope#published published}
 * @param requests what is said in requests, for sources with something special to say; holds secrets
 * @param lexicon the names that topics may ask for
 */
public record FeedsConfig(
        Output output, List<Feed> feeds, List<Topic> topics, Map<FeedId, RequestTerms> requests, Lexicon lexicon) {
    public FeedsConfig {
        feeds = List.copyOf(feeds);
        topics = List.copyOf(topics);
        requests = Map.copyOf(requests);
    }

    /** The topics that have feeds and pages of their own, in the order of the file. */
    public List<Topic> published() {
        return topics.stream().filter(topic -> topic.scope().published()).toList();
    }
}
