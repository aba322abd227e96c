package io.topicwire.topic;

import io.topicwire.feed.Entry;
import io.topicwire.feed.Feed;
import io.topicwire.vector.TextVectors;
import io.topicwire.vector.TokenTable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Says which topics an entry is on, and why. Immutable and safe for many threads; the same entry and topics always give
 * the same answer.
 */
public final class TopicMatcher {
    /** Most reasons that are kept for a match. */
    public static final int MAX_EVIDENCE = 20;

    private final List<ReadyTopic> topics;
    private final TopicClues clues;
    private final BitSet learned = new BitSet();
    private final Lexicon lexicon;
    private final Supplier<TextVectors> vectors;

    private TopicMatcher(List<ReadyTopic> topics, Lexicon lexicon, Supplier<TextVectors> vectors) {
        this.topics = List.copyOf(topics);
        this.clues = new TopicClues(topics.stream().map(ReadyTopic::rule).toList());
        this.lexicon = lexicon;
        this.vectors = vectors;
        for (int i = 0; i < topics.size(); i++) {
            learned.set(i, topics.get(i).learning().learner().isPresent());
        }
    }

    /** A matcher for topics that ask no lexicon; their order is the order of every answer. */
    public TopicMatcher(List<Topic> topics) {
        this(new ReadyTopics(topics, Lexicon.EMPTY, TokenTable::standard).all(), Lexicon.EMPTY, TokenTable::standard);
    }

    /**
     * A matcher for these topics; their order is the order of every answer. Learns from their examples, with the built-in
     * vectors.
     *
     * @param lexicon the names that their rules ask for
     * @throws IllegalArgumentException where a topic refers to one that is not there, or to itself by way of others
     */
    public static TopicMatcher of(List<Topic> topics, Lexicon lexicon) {
        return of(topics, lexicon, TokenTable::standard);
    }

    /**
     * As {@link #of(List, Lexicon)}, with other vectors.
     *
     * @param vectors asked for only where a topic has enough examples
     */
    public static TopicMatcher of(List<Topic> topics, Lexicon lexicon, Supplier<TextVectors> vectors) {
        return new TopicMatcher(new ReadyTopics(topics, lexicon, vectors).all(), lexicon, vectors);
    }

    /** The same judgement, given for the topics that pass only. */
    public TopicMatcher only(Predicate<Topic> wanted) {
        return new TopicMatcher(
                topics.stream().filter(ready -> wanted.test(ready.topic())).toList(), lexicon, vectors);
    }

    /** The topics, in the order of every answer. */
    public List<Topic> topics() {
        return topics.stream().map(ReadyTopic::topic).toList();
    }

    /** For each topic, in their order, a digest of all that its answers depend on: equal digests, equal answers. */
    public List<String> definitions() {
        return topics.stream().map(ReadyTopic::definition).toList();
    }

    /** For each topic, in their order, whether its examples have a say, and why or why not. */
    public List<LearningState> learning() {
        return topics.stream()
                .map(ready -> new LearningState(
                        ready.topic().id(),
                        ready.learning().learner().isPresent(),
                        ready.learning().why(),
                        ready.learning().rule(),
                        ready.learning().both()))
                .toList();
    }

    /**
     * The topics that the entry is on.
     *
     * @param entry what is judged
     * @param feed where it comes from, for {@code source:} and its language
     * @return in the order of the topics, empty where there is none
     */
    public List<TopicMatch> match(Entry entry, Feed feed) {
        Judging judging = new Judging(entry, feed);
        List<TopicMatch> matches = new ArrayList<>();
        BitSet candidates = clues.candidates(judging.words);
        candidates.or(learned);
        for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
            judging.match(topics.get(i)).ifPresent(matches::add);
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
        Judging judging = new Judging(entry, feed);
        return topics.stream().map(judging::verdict).toList();
    }

    /** The judging of one entry. */
    private final class Judging {
        private final EntryWords words;
        private final Entry entry;
        private Optional<float[]> vector = Optional.empty();

        Judging(Entry entry, Feed feed) {
            this.entry = entry;
            this.words = EntryWords.of(entry, feed, lexicon);
        }

        Optional<TopicMatch> match(ReadyTopic topic) {
            boolean rule = topic.rule().holds(words);
            Optional<TopicLearner> learner = learner(topic);
            if (learner.isEmpty()) {
                return rule ? Optional.of(byRule(topic, Optional.empty())) : Optional.empty();
            }
            double probability = learner.get().probability(vector());
            boolean on =
                    rule ? !learner.get().drops(probability) : learner.get().adds(probability);
            if (!on) {
                return Optional.empty();
            }
            Resemblance resemblance = learner.get().resemblance(vector(), probability);
            return Optional.of(
                    rule
                            ? byRule(topic, Optional.of(resemblance))
                            : new TopicMatch(topic.topic().id(), List.of(), Optional.of(resemblance)));
        }

        TopicVerdict verdict(ReadyTopic topic) {
            Optional<TopicMatch> match = match(topic);
            if (match.isPresent()) {
                return new TopicVerdict.OnTopic(match.get());
            }
            List<Obstacle> obstacles = topic.rule().holds(words)
                    ? List.of(new Obstacle.Unlike(resemblance(learner(topic).orElseThrow())))
                    : topic.rule().obstacles(words);
            return new TopicVerdict.OffTopic(
                    topic.topic().id(), obstacles, learner(topic).map(this::resemblance));
        }

        private TopicMatch byRule(ReadyTopic topic, Optional<Resemblance> resemblance) {
            return new TopicMatch(topic.topic().id(), topic.rule().evidence(words), resemblance);
        }

        /** The vectors know English only; a topic that is for other languages is left to its rule for those. */
        private Optional<TopicLearner> learner(ReadyTopic topic) {
            boolean english = words.language().isEmpty() || words.language().equals("en");
            return english && topic.rule().speaks(words) ? topic.learning().learner() : Optional.empty();
        }

        private Resemblance resemblance(TopicLearner learner) {
            return learner.resemblance(vector(), learner.probability(vector()));
        }

        private float[] vector() {
            float[] known = vector.orElseGet(() -> vectors.get().vector(TopicLearner.text(entry)));
            vector = Optional.of(known);
            return known;
        }
    }
}
