package io.topicwire.topic;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.topic.TopicExamples.Learning;
import io.topicwire.topic.TopicTests.Judged;
import io.topicwire.topic.TopicTests.TopicReport;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TopicTestsTest {
    private static Example example(String text) {
        return new Example(text, "feeds.yml:7:9");
    }

    private static TopicReport report(String query, TopicExamples examples) {
        Topic topic = new Topic(new TopicId("it"), "It", "", TopicQuery.of(query)).with(examples);
        return TopicTests.of(List.of(topic), Lexicon.EMPTY).run().get(0);
    }

    @Test
    void tellsTheLinesThatAreDecidedOtherwiseAndWhy() {
        TopicReport report = report(
                "missile NOT chess",
                new TopicExamples(
                        List.of(example("Missile hits a depot"), example("Missile of a chess player")),
                        List.of(example("Chess in the park"), example("A missile\nflies by")),
                        List.of(),
                        List.of(),
                        Learning.OFF));

        assertThat(report.lines()).hasSize(4);
        assertThat(report.flipped())
                .extracting(line -> line.example().title())
                .containsExactly("Missile of a chess player", "A missile");
        assertThat(report.flipped().get(0).verdict().lines()).contains("  excluded by chess in title");
        assertThat(report.flipped().get(1).verdict().lines()).contains("  title: \"missile\"");
        assertThat(report.flipped()).extracting(Judged::expected).containsExactly(true, false);
        assertThat(report.held()).isEmpty();
        assertThat(report.score().size()).isZero();
    }

    @Test
    void measuresOnTheThirdThatIsHeldBackAndAlwaysTheSameOne() {
        List<Example> on = IntStream.range(0, 60)
                .mapToObj(i -> example("Missile number " + i))
                .toList();
        List<Example> off = IntStream.range(0, 60)
                .mapToObj(i -> example("Tank number " + i))
                .toList();
        TopicExamples examples = new TopicExamples(List.of(), List.of(), on, off, Learning.OFF);

        TopicReport report = report("missile", examples);

        assertThat(report.held().size()).isBetween(25, 55);
        assertThat(report.held()).allMatch(judged -> TopicTests.isHeldBack(judged.example()));
        assertThat(report.score().f1()).isEqualTo(1);
        assertThat(report.score().left()).isPositive();
        assertThat(report("tank", examples).score().f1()).isZero();
        assertThat(report("missile", examples)).isEqualTo(report);
    }

    @Test
    void whatIsHeldBackIsJudgedByWhatWasLearnedFromTheOthers() {
        List<Example> on = IntStream.range(0, 40)
                .mapToObj(i -> example("Frigate and submarine of the navy put to sea, day " + i))
                .toList();
        List<Example> off = IntStream.range(0, 40)
                .mapToObj(i -> example("Parliament debates the budget of schools, day " + i))
                .toList();

        TopicReport report = report("corvette", new TopicExamples(List.of(), List.of(), on, off, Learning.USUAL));

        assertThat(report.learning().on()).isTrue();
        assertThat(report.score().recall()).as("by likeness alone").isGreaterThan(.9);
        assertThat(report.score().precision()).isEqualTo(1);
    }

    @Test
    void theGateAsksForTheLinesOnly() {
        Topic topic = new Topic(new TopicId("it"), "It", "", TopicQuery.of("missile"))
                .with(new TopicExamples(List.of(example("Tank")), List.of(), List.of(), List.of(), Learning.OFF));

        List<TopicReport> reports = TopicTests.of(List.of(topic), Lexicon.EMPTY).lines();

        assertThat(reports.get(0).flipped()).hasSize(1);
        assertThat(reports.get(0).held()).isEmpty();
    }
}
