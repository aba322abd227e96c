package io.topicwire.config;

import io.topicwire.topic.Topic;
import io.topicwire.topic.TopicScope;
import java.util.List;

/**
 * A topic as it was read.
 *
 * @param topic the topic
 * @param mentions the other topics that its rule refers to
 */
record WrittenTopic(Topic topic, List<TopicMention> mentions) {
    WrittenTopic {
        mentions = List.copyOf(mentions);
    }

    /** The same topic as a rule to refer to. */
    WrittenTopic unpublished() {
        TopicScope scope = topic.scope();
        return new WrittenTopic(
                new Topic(
                        topic.id(),
                        topic.title(),
                        topic.about(),
                        topic.query(),
                        topic.collapse(),
                        new TopicScope(scope.languages(), scope.iptc(), false),
                        topic.examples()),
                mentions);
    }
}
