package io.topicwire.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are no YAML, or YAML that no operator means. */
final class YamlMistakesTest {
    private static final String TOP = "sources:\n  - id: a\n    url: https://a.example/rss\n";

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("", "feeds.yml: the file is empty"),
                Arguments.of("# only a comment\n", "feeds.yml: the file is empty"),
                Arguments.of("just words\n", "feeds.yml:1:1: feeds.yml is a single value"),
                Arguments.of("- a\n- b\n", "feeds.yml:1:1: feeds.yml is a list"),
                Arguments.of(TOP + "\ttitle: x\n", "feeds.yml:4:1: a tab in the indentation; expected spaces"),
                Arguments.of(TOP + "    title: Foo: Bar\n", "feeds.yml:4:15: a second colon in one line"),
                Arguments.of(TOP + "    title: \"New\" Delhi\n", "feeds.yml:4:18: text after the closing quote"),
                Arguments.of(
                        TOP + "    tags: [a, b\n",
                        "feeds.yml:4:11: a bracket that is never closed; expected a comma or ]"),
                Arguments.of(TOP + "    title: \"open\n", "feeds.yml:4:12: a quote that is never closed"),
                Arguments.of(
                        TOP + "    title: @x\n", "feeds.yml:4:12: a value that begins with a character of YAML's own"),
                Arguments.of(
                        TOP + "    title: *x\n", "feeds.yml:4:12: a value that begins with a character of YAML's own"),
                Arguments.of(TOP + "   title: x\n", "feeds.yml:4:4: a line that is indented unlike those around it"),
                Arguments.of(TOP + "    title:x\n", "feeds.yml:4:5: a line without \": \""),
                Arguments.of(TOP + "    title: *x y\n", "feeds.yml:4:15: text after an alias"),
                Arguments.of(TOP + "---\nsources: []\n", "feeds.yml:4:1: not YAML"),
                Arguments.of(TOP + "    ? [a, b]\n    : x\n", "feeds.yml:4:7: a key that is a list"),
                Arguments.of(TOP + "    title: a\u0007b\n", "feeds.yml:4:13: the character U+0007 is not allowed"),
                Arguments.of("sources: &s\n  - *s\n", "feeds.yml:1:10: an anchor refers to itself"),
                Arguments.of(TOP + "    <<: {titel: x}\n", "feeds.yml:4:10: unknown key \"titel\""),
                Arguments.of(TOP + "topics: " + "[".repeat(100_000), "feeds.yml:4:48: nesting is too deep"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void areReportedWithTheirPlace(String text, String message) {
        assertThat(Feeds.problem(text).toString()).startsWith(message);
    }

    @Test
    void theWholeValueIsOfferedInQuotes() {
        String text = TOP + "topics:\n  - id: t\n    title: T\n    query: \"New Delhi\" AND Russia's\n";

        assertThat(Feeds.problem(text).suggestion()).contains("'\"New Delhi\" AND Russia''s'");
    }

    @Test
    void everyTabIsReported() {
        List<ConfigProblem> problems = Feeds.problems("sources:\n\t- id: a\n\t  url: https://a.example\n");

        assertThat(problems).extracting(ConfigProblem::line).containsExactly(2, 3);
    }

    @Test
    void bytesThatAreNotUtf8AreNamedWithTheirPlace() {
        byte[] latin = (TOP + "    title: Café\n").getBytes(StandardCharsets.ISO_8859_1);
        var broken = (ConfigResult.Broken<FeedsConfig>) Feeds.read(latin);

        assertThat(Feeds.lines(broken.problems()))
                .isEqualTo("feeds.yml:4:15: byte 0xE9 is not UTF-8; expected a file that is saved as UTF-8");
    }

    @Test
    void aByteOrderMarkAndWindowsLineBreaksAreNoMistakes() {
        String text = "\uFEFF" + TOP.replace("\n", "\r\n");

        assertThat(Feeds.loaded(text).config().feeds()).hasSize(1);
        assertThat(Feeds.problem(text + "    titel: x\r\n").toString()).startsWith("feeds.yml:4:5:");
    }

    @Test
    void columnsCountCharactersNotBytes() {
        String text = "sources:\n  - {title: \"\uD83D\uDEA2 é\", id: A, url: https://a.example}\n";

        assertThat(Feeds.problem(text).column())
                .isEqualTo(text.lines().toList().get(1).indexOf("A,"));
    }

    @Test
    void manyAliasesAreRefused() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }

        assertThat(Feeds.problem(bomb.toString()).toString())
                .isEqualTo("feeds.yml: too many aliases of lists or groups; expected at most 20");
    }

    @Test
    void escapeSequencesDoNotReachTheTerminal() {
        String text = TOP + "    title: \"x\"\n    \"k\\e[31m\": x\n";

        assertThat(Feeds.problem(text).forTerminal()).doesNotContain("\u001b");
    }
}
