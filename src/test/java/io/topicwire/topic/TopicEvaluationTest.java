package io.topicwire.topic;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.topic.TopicEvaluation.Interval;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class TopicEvaluationTest {
    private static final TopicMatcher MATCHER =
            new TopicMatcher(List.of(SampleEntry.topic("missiles", "missile"), SampleEntry.topic("tanks", "tank")));

    private static LabelledEntry text(String id, String title, String... labels) {
        return new LabelledEntry(id, title, "", "en", Set.of(labels));
    }

    @Test
    void comparesDecisionsWithLabels() {
        TopicEvaluation evaluation = TopicEvaluation.of(
                MATCHER,
                List.of(
                        text("1", "A missile", "missiles"),
                        text("2", "A missile and a tank", "missiles"),
                        text("3", "A rocket", "missiles", "weather"),
                        text("4", "A chair")),
                Map.of());

        assertThat(evaluation.topics())
                .as("a label that is no topic is left out")
                .containsExactly("missiles");
        assertThat(evaluation.score("missiles")).isEqualTo(new Score(2, 0, 1, 1));
        assertThat(evaluation.misses())
                .extracting(miss -> miss.text().id(), TopicEvaluation.Miss::label)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("3", true));
    }

    @Test
    void aLabelMayStandForSeveralTopics() {
        TopicEvaluation evaluation = TopicEvaluation.of(
                MATCHER,
                List.of(text("1", "A missile", "arms"), text("2", "A tank", "arms"), text("3", "A tank")),
                Map.of("arms", Set.of("missiles", "tanks")));

        assertThat(evaluation.micro()).isEqualTo(new Score(2, 1, 0, 0));
    }

    @Test
    void theIntervalHoldsTheFigureAndIsTheSameEveryTime() {
        List<LabelledEntry> texts = IntStream.range(0, 200)
                .mapToObj(i -> text("" + i, i % 3 == 0 ? "A rocket" : "A missile", "missiles"))
                .toList();
        TopicEvaluation evaluation = TopicEvaluation.of(MATCHER, texts, Map.of());
        Interval interval = evaluation.interval(List.of("missiles"));

        assertThat(evaluation.micro().f1()).isBetween(interval.low(), interval.high());
        assertThat(interval.high() - interval.low()).isBetween(.02, .2);
        assertThat(evaluation.interval(List.of("missiles"))).isEqualTo(interval);
    }

    @Test
    void drawsExamplesAndCounterExamplesOfEveryOtherLabelAndOfNone() {
        List<LabelledEntry> texts = Stream.of(
                        IntStream.range(0, 30).mapToObj(i -> text("y" + i, "Strike number " + i, "missiles")),
                        IntStream.range(0, 30).mapToObj(i -> text("o" + i, "Ship number " + i, "naval")),
                        IntStream.range(0, 30).mapToObj(i -> text("n" + i, "Chair number " + i)))
                .flatMap(each -> each)
                .toList();

        TopicExamples drawn =
                TopicEvaluation.withExamples(texts, 10, MATCHER.topics()).get(0).examples();

        assertThat(drawn.examples())
                .hasSize(10)
                .allMatch(example -> example.text().startsWith("Strike"));
        assertThat(drawn.counterExamples())
                .hasSize(20)
                .filteredOn(example -> example.text().startsWith("Ship"))
                .hasSize(10);
        assertThat(TopicEvaluation.withExamples(texts, 10, MATCHER.topics())
                        .get(0)
                        .examples())
                .isEqualTo(drawn);
    }
}
