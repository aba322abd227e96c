package io.topicwire.config;

import io.topicwire.feed.Feed;
import io.topicwire.feed.FeedId;
import io.topicwire.feed.RequestTerms;
import io.topicwire.topic.Topic;
import java.util.List;
import java.util.Map;

/**
 * What feeds.yml says.
 *
 * @param output what the published feeds have in common
 * @param feeds the sources that are enabled, in the order of the file
 * @param topics the topics, in the order of the file; may be empty
 * @param requests what is said in requests, for sources with something special to say; holds secrets
 */
public record FeedsConfig(Output output, List<Feed> feeds, List<Topic> topics, Map<FeedId, RequestTerms> requests) {
    public FeedsConfig {
        feeds = List.copyOf(feeds);
        topics = List.copyOf(topics);
        requests = Map.copyOf(requests);
    }
}
