package io.topicwire.publish;

import io.topicwire.topic.Collapse;
import io.topicwire.topic.Topic;
import io.topicwire.topic.TopicId;
import io.topicwire.topic.TopicQuery;

/** Topics made for tests. */
public final class Topics {
    private Topics() {}

    public static Topic topic(String id) {
        return topic(id, "All about " + id, id);
    }

    public static Topic topic(String id, Collapse collapse) {
        return new Topic(new TopicId(id), "All about " + id, "", TopicQuery.of(id), collapse);
    }

    public static Topic topic(String id, String title, String query) {
        return new Topic(new TopicId(id), title, "What is said of " + id, TopicQuery.of(query));
    }
}
