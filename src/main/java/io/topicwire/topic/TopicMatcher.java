package io.topicwire.topic;

import io.topicwire.feed.Entry;
import io.topicwire.feed.Feed;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Says which topics an entry is on, and why. Immutable and safe for many threads; the same entry and topics always give
 * the same answer.
 */
public final class TopicMatcher {
    /** Most reasons that are kept for a match. */
    public static final int MAX_EVIDENCE = 20;

    private final List<Topic> topics;
    private final TopicClues clues;

    /** A matcher for these topics; their order is the order of every answer. */
    public TopicMatcher(List<Topic> topics) {
        this.topics = List.copyOf(topics);
        this.clues = new TopicClues(this.topics);
    }

    /**
     * The topics that the entry is on.
     *
     * @param entry what is judged
     * @param feed where it comes from, for {@code source:}
     * @return in the order of the topics, empty where there is none
     */
    public List<TopicMatch> match(Entry entry, Feed feed) {
        EntryWords words = EntryWords.of(entry, feed);
        List<TopicMatch> matches = new ArrayList<>();
        BitSet candidates = clues.candidates(words);
        for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
            Condition condition = topics.get(i).query().condition();
            if (condition.holds(words)) {
                matches.add(matched(topics.get(i), condition, words));
            }
        }
        return matches;
    }

    /**
     * The judgement of every topic, for the operator who asks why.
     *
     * @param entry what is judged
     * @param feed where it comes from, for {@code source:}
     * @return one verdict a topic, in the order of the topics
     */
    public List<TopicVerdict> explain(Entry entry, Feed feed) {
        EntryWords words = EntryWords.of(entry, feed);
        return topics.stream().map(topic -> verdict(topic, words)).toList();
    }

    private static TopicVerdict verdict(Topic topic, EntryWords words) {
        Condition condition = topic.query().condition();
        return condition.holds(words)
                ? new TopicVerdict.OnTopic(matched(topic, condition, words))
                : new TopicVerdict.OffTopic(topic.id(), condition.obstacles(words));
    }

    private static TopicMatch matched(Topic topic, Condition condition, EntryWords words) {
        return new TopicMatch(
                topic.id(),
                condition
                        .evidence(words)
                        .distinct()
                        .sorted(Comparator.comparing(Evidence::field))
                        .limit(MAX_EVIDENCE)
                        .toList());
    }
}
