package io.topicwire.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A mistake in a query stands at its own line and column however YAML writes the query. Each text holds one unknown
 * field, {@code bogus:}, and the report must point at its first letter.
 */
final class QueryPlaceTest {
    private static final String TOP =
            "sources:\n  - {id: a, url: https://a.example}\ntopics:\n  - id: t\n    title: T\n";

    static Stream<String> queries() {
        return Stream.of(
                "    query: one AND bogus:two\n",
                "    query:    bogus:two\n",
                "    query: one AND\n      two OR bogus:three\n",
                "    query: one AND\n\n\n      bogus:three\n",
                "    query: 'it''s ''here'' AND bogus:x'\n",
                "    query: 'one\n      AND bogus:x'\n",
                "    query: \"\\\"one two\\\" AND \\u0041BC bogus:x\"\n",
                "    query: \"one\\n\\tAND \\x41 \\U0001F600 bogus:x\"\n",
                "    query: \"one \\\n      two \\\n      bogus:x\"\n",
                "    query: |\n      one\n      AND bogus:x\n",
                "    query: >-\n      one\n      AND two\n\n      bogus:x OR\n      three\n",
                "    query: >+2 # why\n        one\n      bogus:x\n\n",
                "    query: >\r\n      one\r\n      bogus:x\r\n",
                "    query: Ölpreis AND \uD83D\uDEA2 bogus:x\n");
    }

    @ParameterizedTest
    @MethodSource("queries")
    void isExact(String query) {
        String text = TOP + query;
        ConfigProblem problem = Feeds.problem(text);

        String line = text.split("\r?\n")[problem.line() - 1];
        assertThat(line).contains("bogus:");
        assertThat(problem.column()).isEqualTo(line.codePointCount(0, line.indexOf("bogus:")) + 1);
        assertThat(problem.toString()).contains("query: ").contains("bogus");
        assertThat(problem.excerpt()).endsWith("^");
    }

    @ParameterizedTest
    @MethodSource("unfinished")
    void theEndOfAQueryIsBehindItsLastCharacter(String query, int line, int column) {
        ConfigProblem problem = Feeds.problem(TOP + query);

        assertThat(problem.line()).isEqualTo(line);
        assertThat(problem.column()).isEqualTo(column);
    }

    static Stream<Arguments> unfinished() {
        return Stream.of(
                Arguments.of("    query: (one AND two\n", 6, 24),
                Arguments.of("    query: '(one AND two'\n", 6, 25),
                Arguments.of("    query: >\n      (one AND\n      two\n\n", 8, 10));
    }
}
