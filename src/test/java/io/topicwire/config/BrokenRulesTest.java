package io.topicwire.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every mistake in a rule is named by line and column, with what was found, what may stand there and the nearest right
 * thing. The fixtures say on the line of each mistake, behind {@code #!}, how its report ends.
 */
final class BrokenRulesTest {
    private static final String MARK = "#! ";

    static Stream<String> fixtures() {
        return Stream.of("broken-names.yml", "broken-terms.yml", "broken-links.yml", "broken-values.yml");
    }

    static Stream<Arguments> mistakes() {
        return fixtures().flatMap(fixture -> {
            List<String> lines = Feeds.fixture(fixture).lines().toList();
            return Stream.iterate(1, n -> n <= lines.size(), n -> n + 1)
                    .filter(n -> lines.get(n - 1).contains(MARK))
                    .map(n -> Arguments.of(
                            fixture, n, lines.get(n - 1).split(MARK, 2)[1].strip()));
        });
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void isNamedByLineAndColumn(String fixture, int line, String report) {
        assertThat(Feeds.problems(Feeds.fixture(fixture)))
                .extracting(ConfigProblem::toString)
                .anySatisfy(problem -> assertThat(problem).startsWith("feeds.yml:" + line + ":" + report));
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void thereAreNoOtherReports(String fixture) {
        List<Integer> marked = mistakes()
                .filter(mistake -> mistake.get()[0].equals(fixture))
                .map(mistake -> (Integer) mistake.get()[1])
                .toList();

        assertThat(Feeds.problems(Feeds.fixture(fixture)))
                .extracting(ConfigProblem::line)
                .containsExactlyElementsOf(marked);
    }

    @Test
    void anUnusedGroupIsAWarning() {
        assertThat(Feeds.loaded(
                                "sources: [https://a.example/rss]\ntopics:\n  - {id: t, title: T, words: [a], groups: {deal: [sell]}}\n")
                        .warnings())
                .extracting(ConfigProblem::toString)
                .contains("feeds.yml:3:44: the group \"deal\" is not used; expected its name in a list of this topic");
    }

    @Test
    void learningFromTooFewExamplesIsAWarning() {
        assertThat(Feeds.loaded(
                                "sources: [https://a.example/rss]\ntopics:\n  - {id: t, title: T, words: [a], learn: on, examples: [b]}\n")
                        .warnings())
                .extracting(ConfigProblem::toString)
                .contains("feeds.yml:3:42: learn is on with 1 examples and 0 not-examples; expected 10 or more of each,"
                        + " until then the rule decides alone");
    }

    @Test
    void aRowOfReferencesHasAnEnd() {
        StringBuilder topics = new StringBuilder("sources: [https://a.example/rss]\ntopics:\n");
        for (int i = 0; i < 60; i++) {
            topics.append("  - {id: t%d, title: T, words: ['topic:t%d']}\n".formatted(i, i + 1));
        }
        topics.append("  - {id: t60, title: T, words: [x]}\n");

        assertThat(Feeds.problem(topics.toString()).toString())
                .isEqualTo("feeds.yml:52:40: topics that refer to topics in a long row; expected at most 50");
    }

    @Test
    void aTopicHasAtMostAThousandTerms() {
        String words = String.join(
                ", ",
                Stream.iterate(0, n -> n < 1001, n -> n + 1).map(n -> "w" + n).toList());

        assertThat(Feeds.problem("sources: [https://a.example/rss]\ntopics:\n  - {id: t, title: T, words: [" + words
                                + "]}\n")
                        .found())
                .isEqualTo("too many terms");
    }
}
