package io.topicwire.topic;

import io.topicwire.feed.Entry;
import io.topicwire.topic.TopicVerdict.OnTopic;
import io.topicwire.vector.TextVectors;
import io.topicwire.vector.TokenTable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Tests topics on the texts that the operator marked: the lines that must or must not match, and the third of the examples
 * that is held back from learning. Which third it is depends on the texts alone, so a rule that is mended by looking at
 * the others is measured on texts that nobody looked at.
 */
public final class TopicTests {
    private static final int PARTS = 3;

    private final TopicMatcher whole;
    /** Made where it is asked for: what was learned without some of the examples. */
    private final Supplier<TopicMatcher> withoutHeld;

    private TopicTests(TopicMatcher whole, Supplier<TopicMatcher> withoutHeld) {
        this.whole = whole;
        this.withoutHeld = withoutHeld;
    }

    /** Tests of these topics, with the built-in vectors. */
    public static TopicTests of(List<Topic> topics, Lexicon lexicon) {
        return of(topics, lexicon, TokenTable::standard);
    }

    /** Tests of these topics; {@code vectors} are asked for only where a topic has enough examples. */
    public static TopicTests of(List<Topic> topics, Lexicon lexicon, Supplier<TextVectors> vectors) {
        return new TopicTests(
                TopicMatcher.of(topics, lexicon, vectors),
                () -> TopicMatcher.of(topics.stream().map(TopicTests::shown).toList(), lexicon, vectors));
    }

    /** The topic without the examples that are held back. */
    private static Topic shown(Topic topic) {
        TopicExamples all = topic.examples();
        return topic.with(new TopicExamples(
                all.match(),
                all.noMatch(),
                all.examples().stream().filter(example -> !isHeldBack(example)).toList(),
                all.counterExamples().stream()
                        .filter(example -> !isHeldBack(example))
                        .toList(),
                all.learning()));
    }

    /** Whether an example is of the third by which topics are measured. */
    public static boolean isHeldBack(Example example) {
        CRC32 hash = new CRC32();
        hash.update(example.text().strip().getBytes(StandardCharsets.UTF_8));
        return hash.getValue() % PARTS == 0;
    }

    /** What the tests say of each topic, in their order. */
    public List<TopicReport> run() {
        boolean none = whole.topics().stream().allMatch(topic -> held(topic).isEmpty());
        TopicMatcher without = none ? whole : withoutHeld.get();
        return reports(topic -> held(topic).stream()
                .map(marked -> judged(without, topic, marked.example(), marked.expected()))
                .toList());
    }

    /** The same without the measure on what is held back: only the lines that must and must not match. */
    public List<TopicReport> lines() {
        return reports(topic -> List.of());
    }

    private List<TopicReport> reports(Function<Topic, List<Judged>> held) {
        List<TopicReport> reports = new ArrayList<>();
        for (int i = 0; i < whole.topics().size(); i++) {
            Topic topic = whole.topics().get(i);
            List<Judged> lines = Stream.concat(
                            topic.examples().match().stream().map(line -> judged(whole, topic, line, true)),
                            topic.examples().noMatch().stream().map(line -> judged(whole, topic, line, false)))
                    .toList();
            reports.add(new TopicReport(
                    topic, lines, held.apply(topic), whole.learning().get(i)));
        }
        return reports;
    }

    private static List<Held> held(Topic topic) {
        return Stream.concat(
                        topic.examples().examples().stream().map(example -> new Held(example, true)),
                        topic.examples().counterExamples().stream().map(example -> new Held(example, false)))
                .filter(held -> isHeldBack(held.example()))
                .toList();
    }

    private record Held(Example example, boolean expected) {}

    private static Judged judged(TopicMatcher matcher, Topic topic, Example example, boolean expected) {
        Entry entry = example.entry(language(topic));
        TopicVerdict verdict = matcher.only(other -> other.id().equals(topic.id()))
                .explain(entry, ReadyTopics.NO_FEED)
                .get(0);
        return new Judged(example, expected, verdict);
    }

    /** A line is in the topic's language where that is one; else nobody says. */
    private static String language(Topic topic) {
        return topic.scope().languages().size() == 1
                ? topic.scope().languages().iterator().next()
                : "";
    }

    /**
     * A marked text and what the topic says of it.
     *
     * @param example the text
     * @param expected whether it must be on the topic
     * @param verdict what the topic says, with reasons
     */
    public record Judged(Example example, boolean expected, TopicVerdict verdict) {
        /** Whether the topic says what the operator says. */
        public boolean holds() {
            return expected == verdict instanceof OnTopic;
        }
    }

    /**
     * What the tests say of a topic.
     *
     * @param topic the topic
     * @param lines the lines that must, or must not match
     * @param held the examples that were held back, judged without them
     * @param learning whether its examples have a say
     */
    public record TopicReport(Topic topic, List<Judged> lines, List<Judged> held, LearningState learning) {
        public TopicReport {
            lines = List.copyOf(lines);
            held = List.copyOf(held);
        }

        /** The lines that are decided otherwise than they must be. */
        public List<Judged> flipped() {
            return lines.stream().filter(line -> !line.holds()).toList();
        }

        /** How well the examples that were held back are decided. */
        public Score score() {
            Score score = Score.NONE;
            for (Judged judged : held) {
                score = score.with(judged.expected(), judged.verdict() instanceof OnTopic);
            }
            return score;
        }
    }
}
