package io.topicwire.topic;

import io.topicwire.feed.Entry;
import io.topicwire.feed.Feed;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/**
 * Says which topics an entry is on, and why. Immutable and safe for many threads; the same entry and topics always give
 * the same answer.
 */
public final class TopicMatcher {
    /** Most reasons that are kept for a match. */
    public static final int MAX_EVIDENCE = 20;

    private final List<Topic> topics;
    private final List<TopicRule> rules;
    private final TopicClues clues;
    private final Lexicon lexicon;

    private TopicMatcher(List<Topic> topics, List<TopicRule> rules, Lexicon lexicon) {
        this.topics = List.copyOf(topics);
        this.rules = List.copyOf(rules);
        this.clues = new TopicClues(this.rules);
        this.lexicon = lexicon;
    }

    /** A matcher for topics that ask no lexicon and learn nothing; their order is the order of every answer. */
    public TopicMatcher(List<Topic> topics) {
        this(topics, new TopicRules(topics, Lexicon.EMPTY).all(), Lexicon.EMPTY);
    }

    /**
     * A matcher for these topics; their order is the order of every answer.
     *
     * @param lexicon the names that their rules ask for
     * @throws IllegalArgumentException where a topic refers to one that is not there, or to itself by way of others
     */
    public static TopicMatcher of(List<Topic> topics, Lexicon lexicon) {
        return new TopicMatcher(topics, new TopicRules(topics, lexicon).all(), lexicon);
    }

    /** The same judgement, given for the topics that pass only. */
    public TopicMatcher only(Predicate<Topic> wanted) {
        List<Topic> some = new ArrayList<>();
        List<TopicRule> itsRules = new ArrayList<>();
        for (int i = 0; i < topics.size(); i++) {
            if (wanted.test(topics.get(i))) {
                some.add(topics.get(i));
                itsRules.add(rules.get(i));
            }
        }
        return new TopicMatcher(some, itsRules, lexicon);
    }

    /** The topics, in the order of every answer. */
    public List<Topic> topics() {
        return topics;
    }

    /**
     * The topics that the entry is on.
     *
     * @param entry what is judged
     * @param feed where it comes from, for {@code source:} and its language
     * @return in the order of the topics, empty where there is none
     */
    public List<TopicMatch> match(Entry entry, Feed feed) {
        EntryWords words = EntryWords.of(entry, feed, lexicon);
        List<TopicMatch> matches = new ArrayList<>();
        BitSet candidates = clues.candidates(words);
        for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
            if (rules.get(i).holds(words)) {
                matches.add(matched(i, words));
            }
        }
        return matches;
    }

    /**
     * The judgement of every topic, for the operator who asks why.
     *
     * @param entry what is judged
     * @param feed where it comes from, for {@code source:} and its language
     * @return one verdict a topic, in the order of the topics
     */
    public List<TopicVerdict> explain(Entry entry, Feed feed) {
        EntryWords words = EntryWords.of(entry, feed, lexicon);
        List<TopicVerdict> verdicts = new ArrayList<>();
        for (int i = 0; i < topics.size(); i++) {
            verdicts.add(verdict(i, words));
        }
        return verdicts;
    }

    private TopicVerdict verdict(int topic, EntryWords words) {
        TopicRule rule = rules.get(topic);
        return rule.holds(words)
                ? new TopicVerdict.OnTopic(matched(topic, words))
                : new TopicVerdict.OffTopic(topics.get(topic).id(), rule.obstacles(words));
    }

    private TopicMatch matched(int topic, EntryWords words) {
        return new TopicMatch(topics.get(topic).id(), rules.get(topic).evidence(words));
    }
}
