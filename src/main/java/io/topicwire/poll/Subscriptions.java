package io.topicwire.poll;

import io.topicwire.feed.Feed;
import io.topicwire.feed.FeedId;
import io.topicwire.feed.RequestTerms;
import io.topicwire.topic.TopicMatcher;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the operator wants, as the pipeline needs it at hand.
 *
 * @param feeds every feed that has entries in the store, by id
 * @param topics decides on which topics an entry is
 * @param requests what is said in requests, for feeds with something special to say
 */
record Subscriptions(Map<FeedId, Feed> feeds, TopicMatcher topics, Map<FeedId, RequestTerms> requests) {
    static Subscriptions of(Collection<Feed> feeds, TopicMatcher topics) {
        return of(feeds, topics, Map.of());
    }

    static Subscriptions of(Collection<Feed> feeds, TopicMatcher topics, Map<FeedId, RequestTerms> requests) {
        Map<FeedId, Feed> byId = new LinkedHashMap<>();
        feeds.forEach(feed -> byId.put(feed.id(), feed));
        return new Subscriptions(Map.copyOf(byId), topics, Map.copyOf(requests));
    }
}
