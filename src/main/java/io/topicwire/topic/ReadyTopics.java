package io.topicwire.topic;

import io.topicwire.feed.Feed;
import io.topicwire.feed.FeedId;
import io.topicwire.feed.Limits;
import io.topicwire.feed.WebUri;
import io.topicwire.vector.TextVectors;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Makes topics ready, those that others refer to first. */
final class ReadyTopics {
    /** Whose entries examples are: no source that a rule could name. */
    static final Feed NO_FEED = new Feed(
            new FeedId("example"),
            WebUri.parse("http://example.invalid/").orElseThrow(),
            "",
            Limits.MAX_INTERVAL,
            Integer.MAX_VALUE,
            Optional.empty(),
            "",
            List.of());

    private final List<Topic> topics;
    private final Lexicon lexicon;
    private final Supplier<TextVectors> vectors;
    private final Map<TopicId, Topic> byId = new HashMap<>();
    private final Map<TopicId, ReadyTopic> ready = new HashMap<>();
    private final Set<TopicId> underWay = new HashSet<>();

    ReadyTopics(List<Topic> topics, Lexicon lexicon, Supplier<TextVectors> vectors) {
        this.topics = List.copyOf(topics);
        this.lexicon = lexicon;
        this.vectors = vectors;
        topics.forEach(topic -> byId.put(topic.id(), topic));
    }

    /** @throws IllegalArgumentException where a topic refers to one that is not there, or to itself by way of others */
    List<ReadyTopic> all() {
        return topics.stream().map(topic -> ready(topic.id())).toList();
    }

    private ReadyTopic ready(TopicId id) {
        ReadyTopic known = ready.get(id);
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
        ReadyTopic made = make(topic);
        underWay.remove(id);
        ready.put(id, made);
        return made;
    }

    private ReadyTopic make(Topic topic) {
        Condition condition = ConditionCompiler.compile(
                topic.query().expression(),
                new ConditionCompiler.Names(lexicon, other -> ready(other).rule()));
        TopicRule rule =
                new TopicRule(condition, topic.query().weights(), topic.scope().languages());
        TopicLearning learning = TopicLearning.of(
                topic.examples(), example -> rule.holds(EntryWords.of(example.entry(""), NO_FEED, lexicon)), vectors);
        List<String> others = TopicDefinitions.references(topic.query().expression()).stream()
                .map(other -> ready(other).definition())
                .toList();
        return new ReadyTopic(
                topic, rule, learning, TopicDefinitions.of(topic, lexicon, others, learned(topic, learning)));
    }

    private String learned(Topic topic, TopicLearning learning) {
        if (learning.learner().isEmpty()) {
            return "";
        }
        TopicExamples examples = topic.examples();
        String texts = Stream.of(examples.examples(), examples.counterExamples())
                .map(list -> list.stream().map(Example::text).toList().toString())
                .reduce(examples.learning().toString(), (all, list) -> all + "\n" + list);
        return vectors.get().model() + "\n" + texts;
    }
}
