package io.topicwire.poll;

import io.topicwire.feed.Feed;
import io.topicwire.feed.FeedId;
import io.topicwire.topic.TopicMatcher;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the operator wants, as the pipeline needs it at hand.
 *
 * @param feeds every feed that has entries in the store, by id
 * @param topics decides on which topics an entry is
 */
record Subscriptions(Map<FeedId, Feed> feeds, TopicMatcher topics) {
    static Subscriptions of(Collection<Feed> feeds, TopicMatcher topics) {
        Map<FeedId, Feed> byId = new LinkedHashMap<>();
        feeds.forEach(feed -> byId.put(feed.id(), feed));
        return new Subscriptions(Map.copyOf(byId), topics);
    }
}
