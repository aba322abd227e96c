package io.topicwire.topic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares what topics say of labelled texts with the labels. */
public final class TopicEvaluation {
    /** Sets of texts that are drawn, with repeats, to tell how far chance moves a figure (bootstrap, Efron 1979). */
    private static final int DRAWS = 1_000;

    private static final long SEED = 20_261_126L;
    private static final double TAIL = .025;

    private final List<String> topics;
    private final List<LabelledEntry> texts;
    private final List<Set<String>> decided;

    private TopicEvaluation(List<String> topics, List<LabelledEntry> texts, List<Set<String>> decided) {
        this.topics = topics;
        this.texts = texts;
        this.decided = decided;
    }

    /**
     * Judges the texts.
     *
     * @param matcher decides
     * @param texts labelled; labels that stand for no topic are left out
     * @param labels which topics a label stands for, as ids; an entry that is on any of them counts as found. A label
     *     that is not a key stands for the topic of its own name
     */
    public static TopicEvaluation of(TopicMatcher matcher, List<LabelledEntry> texts, Map<String, Set<String>> labels) {
        Set<String> known =
                matcher.topics().stream().map(topic -> topic.id().value()).collect(Collectors.toSet());
        List<String> topics = texts.stream()
                .flatMap(text -> text.labels().stream())
                .distinct()
                .filter(label -> labels.containsKey(label) || known.contains(label))
                .sorted()
                .toList();
        List<Set<String>> decided = new ArrayList<>();
        for (LabelledEntry text : texts) {
            Set<String> on = matcher.match(text.entry(), ReadyTopics.NO_FEED).stream()
                    .map(match -> match.topic().value())
                    .collect(Collectors.toSet());
            decided.add(topics.stream()
                    .filter(label ->
                            labels.getOrDefault(label, Set.of(label)).stream().anyMatch(on::contains))
                    .collect(Collectors.toSet()));
        }
        return new TopicEvaluation(topics, List.copyOf(texts), List.copyOf(decided));
    }

    /** The labels that were compared, in order. */
    public List<String> topics() {
        return topics;
    }

    /** How well one of them is decided. */
    public Score score(String topic) {
        return score(List.of(topic));
    }

    /** All decisions together (micro average). */
    public Score micro() {
        return score(topics);
    }

    private Score score(List<String> some) {
        Score score = Score.NONE;
        for (int i = 0; i < texts.size(); i++) {
            score = score.plus(score(i, some));
        }
        return score;
    }

    private Score score(int text, List<String> some) {
        Score score = Score.NONE;
        for (String topic : some) {
            score = score.with(
                    texts.get(text).labels().contains(topic), decided.get(text).contains(topic));
        }
        return score;
    }

    /** The bounds between which 95 % of F1 lie when texts are drawn anew; the same at every call. */
    public Interval interval(List<String> some) {
        Score[] each = new Score[texts.size()];
        Arrays.setAll(each, i -> score(i, some));
        Random random = new Random(SEED);
        double[] drawn = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            int found = 0;
            int beside = 0;
            for (int i = 0; i < each.length; i++) {
                Score score = each[random.nextInt(each.length)];
                found += score.found();
                beside += score.wrong() + score.missed();
            }
            drawn[draw] = new Score(found, beside, 0, 0).f1();
        }
        Arrays.sort(drawn);
        return new Interval(drawn[(int) (DRAWS * TAIL)], drawn[(int) (DRAWS * (1 - TAIL)) - 1]);
    }

    /** The decisions that the labels contradict, in the order of the texts. */
    public List<Miss> misses() {
        List<Miss> misses = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            for (String topic : topics) {
                boolean label = texts.get(i).labels().contains(topic);
                if (label != decided.get(i).contains(topic)) {
                    misses.add(new Miss(topic, texts.get(i), label));
                }
            }
        }
        return misses;
    }

    /**
     * The topics with examples from labelled texts, in place of their own. So many texts are drawn of each label, and so many
     * that have none. Of these, a topic's examples are those that have its label, and its counter-examples all others: who
     * marks a text for one topic has seen that it is not on the rest.
     *
     * @param texts to draw from; the same texts give the same examples
     * @param most so many texts a label, and so many examples a topic
     * @param topics to be taught
     */
    public static List<Topic> withExamples(List<LabelledEntry> texts, int most, List<Topic> topics) {
        List<LabelledEntry> shuffled = new ArrayList<>(texts);
        Collections.shuffle(shuffled, new Random(SEED));
        Set<String> labels = new TreeSet<>();
        texts.forEach(text -> labels.addAll(text.labels()));
        Set<LabelledEntry> drawn = new LinkedHashSet<>();
        shuffled.stream().filter(text -> text.labels().isEmpty()).limit(most).forEach(drawn::add);
        for (String label : labels) {
            shuffled.stream()
                    .filter(text -> text.labels().contains(label))
                    .limit(most)
                    .forEach(drawn::add);
        }
        return topics.stream()
                .map(topic -> withExamples(topic, shuffled, drawn, most))
                .toList();
    }

    private static Topic withExamples(Topic topic, List<LabelledEntry> shuffled, Set<LabelledEntry> drawn, int most) {
        String id = topic.id().value();
        return topic.with(new TopicExamples(
                topic.examples().match(),
                topic.examples().noMatch(),
                examples(shuffled.stream()
                        .filter(text -> text.labels().contains(id))
                        .limit(most)),
                examples(drawn.stream().filter(text -> !text.labels().contains(id))),
                topic.examples().learning()));
    }

    private static List<Example> examples(Stream<LabelledEntry> texts) {
        return texts.map(LabelledEntry::example).toList();
    }

    /**
     * Bounds of a figure.
     *
     * @param low lower bound
     * @param high upper bound
     */
    public record Interval(double low, double high) {}

    /**
     * A decision that the label contradicts.
     *
     * @param topic the label
     * @param text the text
     * @param label whether the text is labelled so
     */
    public record Miss(String topic, LabelledEntry text, boolean label) {}
}
