package io.topicwire.config;

import io.topicwire.feed.Feed;
import io.topicwire.topic.Topic;
import java.util.List;

/**
 * What feeds.yml says.
 *
 * @param output what the published feeds have in common
 * @param feeds the sources that are enabled, in the order of the file
 * @param topics the topics, in the order of the file; may be empty
 */
public record FeedsConfig(Output output, List<Feed> feeds, List<Topic> topics) {
    public FeedsConfig {
        feeds = List.copyOf(feeds);
        topics = List.copyOf(topics);
    }
}
