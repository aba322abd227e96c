package io.topicwire.topic;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the rules of topics, those that others refer to first. */
final class TopicRules {
    private final List<Topic> topics;
    private final Lexicon lexicon;
    private final Map<TopicId, Topic> byId = new HashMap<>();
    private final Map<TopicId, TopicRule> made = new HashMap<>();
    private final Set<TopicId> underWay = new HashSet<>();

    TopicRules(List<Topic> topics, Lexicon lexicon) {
        this.topics = List.copyOf(topics);
        this.lexicon = lexicon;
        topics.forEach(topic -> byId.put(topic.id(), topic));
    }

    /** @throws IllegalArgumentException where a topic refers to one that is not there, or to itself by way of others */
    List<TopicRule> all() {
        return topics.stream().map(topic -> rule(topic.id())).toList();
    }

    private TopicRule rule(TopicId id) {
        TopicRule known = made.get(id);
        if (known != null) {
            return known;
        }
        Topic topic = byId.get(id);
        if (topic == null) {
            throw new IllegalArgumentException("no topic is named " + id);
        }
        if (!underWay.add(id)) {
            throw new IllegalArgumentException("the topic " + id + " refers to itself");
        }
        Condition condition =
                ConditionCompiler.compile(topic.query().expression(), new ConditionCompiler.Names(lexicon, this::rule));
        TopicRule rule =
                new TopicRule(condition, topic.query().weights(), topic.scope().languages());
        underWay.remove(id);
        made.put(id, rule);
        return rule;
    }
}
