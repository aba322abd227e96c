package io.topicwire.config;

import io.topicwire.topic.Topic;
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
}
