package io.topicwire.config;

import io.topicwire.topic.Topic;
import io.topicwire.topic.TopicId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Follows the references from topic to topic: to topics that are not there, and round in circles. */
final class TopicLinks {
    /** Longest way from a topic by way of others. */
    private static final int LONGEST = 50;

    private final Problems problems;
    private final Map<TopicId, WrittenTopic> topics = new LinkedHashMap<>();
    private final Set<String> known = new HashSet<>();
    private final Set<TopicId> done = new HashSet<>();
    private final Deque<TopicId> way = new ArrayDeque<>();

    /**
     * @param topics those that could be read; the first of several with one id counts
     * @param ids of all topics, those too that could not be read
     */
    TopicLinks(Problems problems, List<WrittenTopic> topics, Collection<String> ids) {
        this.problems = problems;
        topics.forEach(written -> this.topics.putIfAbsent(written.topic().id(), written));
        known.addAll(ids);
    }

    /** Reports every reference that leads nowhere or back. */
    void check() {
        topics.keySet().forEach(this::follow);
    }

    private void follow(TopicId id) {
        WrittenTopic written = topics.get(id);
        if (written == null || done.contains(id)) {
            return;
        }
        way.addLast(id);
        for (TopicMention mention : written.mentions()) {
            if (!known.contains(mention.topic().value())) {
                problems.error(
                        mention.place(),
                        "no topic is named " + Quoted.of(mention.topic().value()),
                        "the id of a topic of feeds.yml or of a pack",
                        NearestName.among(known, mention.topic().value()));
            } else if (way.contains(mention.topic())) {
                problems.error(
                        mention.place(), circle(mention.topic()), "a topic that does not refer back to this one");
            } else if (way.size() >= LONGEST) {
                problems.error(mention.place(), "topics that refer to topics in a long row", "at most " + LONGEST);
            } else {
                follow(mention.topic());
            }
        }
        way.removeLast();
        done.add(id);
    }

    private String circle(TopicId back) {
        List<String> names = new ArrayList<>();
        way.stream().dropWhile(id -> !id.equals(back)).forEach(id -> names.add(id.value()));
        String by = names.size() == 1 ? "" : " by way of " + String.join(", ", names.subList(1, names.size()));
        return "the topic " + Quoted.of(back.value()) + " refers to itself" + by;
    }

    /** The topics that these refer to, directly or by way of others, and that are not among them. */
    List<Topic> needed(List<WrittenTopic> some) {
        Set<TopicId> seen = new HashSet<>();
        some.forEach(written -> seen.add(written.topic().id()));
        Deque<WrittenTopic> waiting = new ArrayDeque<>(some);
        List<Topic> needed = new ArrayList<>();
        while (!waiting.isEmpty()) {
            for (TopicMention mention : waiting.removeFirst().mentions()) {
                WrittenTopic other = topics.get(mention.topic());
                if (other != null && seen.add(mention.topic())) {
                    needed.add(other.topic());
                    waiting.addLast(other);
                }
            }
        }
        return needed;
    }
}
