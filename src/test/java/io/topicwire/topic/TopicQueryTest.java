package io.topicwire.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.topicwire.topic.QueryResult.Rejected;
import io.topicwire.topic.TopicExpression.And;
import io.topicwire.topic.TopicExpression.InField;
import io.topicwire.topic.TopicExpression.Not;
import io.topicwire.topic.TopicExpression.Or;
import io.topicwire.topic.TopicExpression.Phrase;
import io.topicwire.topic.TopicExpression.Prefix;
import io.topicwire.topic.TopicExpression.Word;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TopicQueryTest {
    @Test
    void readsEveryOperatorIntoItsRecord() {
        TopicQuery query = TopicQuery.of("(a OR title:\"b c\") sanction* NOT d");

        assertThat(query.source()).isEqualTo("(a OR title:\"b c\") sanction* NOT d");
        assertThat(query.expression())
                .isEqualTo(new And(List.of(
                        new Or(List.of(new Word("a"), new InField(TopicField.TITLE, new Phrase("b c")))),
                        new Prefix("sanction"),
                        new Not(new Word("d")))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0000',
            value = {
                "a b | a AND b",
                "a OR b c | a OR b AND c",
                "(a OR b) c | (a OR b) AND c",
                "a NOT b | a AND NOT b",
                "a AND NOT b OR c | a AND NOT b OR c",
                "a -b -(c OR d) -\"e f\" | a AND NOT b AND NOT (c OR d) AND NOT \"e f\"",
                "a –chess | a AND NOT chess",
                "a (b AND c) | a AND (b AND c)",
                "((a)) | a",
                "title:(a) | title:a",
                "title:(a NOT b) summary: c | title:(a AND NOT b) AND summary:c",
                "a AND(b OR c) | a AND (b OR c)",
                "S-400 | S-400",
                "AT&T | AT&T",
                "forces' India's | forces' AND India's",
                "“New Delhi” „Neu Delhi“ «N D» ‘India’s navy’ 'x y' | "
                        + "\"New Delhi\" AND \"Neu Delhi\" AND \"N D\" AND \"India’s navy\" AND \"x y\"",
                "\"  New   Delhi \" | \"New Delhi\"",
                "\"and\" \"AND\" | \"and\" AND \"AND\"",
                "source:press* | source:press*",
                "a NOT NOT b | a AND NOT NOT b",
                "Россия 中国 | Россия AND 中国",
            })
    void spellsItsMeaningCanonically(String source, String canonical) {
        assertThat(TopicQuery.of(source).expression()).hasToString(canonical);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " | ",
            nullValues = "-",
            quoteCharacter = '\u0000',
            value = {
                "titel:a | 0 | 'titel:' | one of the fields | title:",
                "a AND http://x.org | 6 | 'http:' | one of the fields | -",
                "india and russia | 6 | 'and' | AND in capitals | AND",
                "india Or russia | 6 | 'Or' | OR in capitals | OR",
                "not chess | 0 | 'not' | NOT in capitals | NOT",
                "india & russia | 6 | '&' | AND between terms | AND",
                "india && russia | 6 | '&&' | AND between terms | AND",
                "india || russia | 6 | '||' | OR between terms | OR",
                "india, russia | 5 | ',' | AND or OR between terms | OR",
                "india !chess | 6 | '!' | NOT before | NOT",
                "+india | 0 | '+' | side by side | -",
                "india - chess | 6 | '-' | right after | NOT",
                "india~ | 5 | '~' | reserved | -",
                "\"a b\"~4 | 5 | '~' | reserved | -",
                "india^2 | 5 | '^' | reserved | -",
                "near(a b) | 0 | 'near(' | reserved | near (",
                "/indi./ | 0 | '/' | reserved | -",
                "a OR | 4 | the end of the query | a word | -",
                "AND a | 0 | 'AND' | a word | -",
                "a OR OR b | 5 | 'OR' | a word | -",
                "(a OR b | 7 | the end of the query | ')' for the '(' at character 1 | -",
                "a OR b) | 6 | ')' | no '(' is open | -",
                "() a | 1 | ')' | a word | -",
                "title: | 6 | the end of the query | a word | -",
                "title:summary:a | 6 | 'summary:' | a word | -",
                "title:-a | 6 | '-' | a word | -",
                "title:(a summary:b) | 9 | 'summary:' | a field cannot hold | -",
                "a \"b c | 2 | '\"b c' | a closing quote | -",
                "a \"…\" | 2 | '\"…\"' | a letter or digit | -",
                "a * | 2 | '*' | letters before | -",
                "sanc*ion | 0 | 'sanc*i' | at the end of the word only | sanc*",
                ":a | 0 | ':' | name of a field | -",
                "[a TO b] | 0 | '[' | a term | -",
            })
    void saysWhatIsWrongAndWhere(String source, int offset, String found, String expected, String suggestion) {
        QueryProblem problem = problem(source);

        assertThat(problem.offset()).isEqualTo(offset);
        assertThat(problem.found()).isEqualTo(found);
        assertThat(problem.expected()).contains(expected);
        assertThat(problem.suggestion().orElse(null)).isEqualTo(suggestion);
    }

    @Test
    void putsAProblemIntoOneSentence() {
        assertThat(problem("india and russia").message())
                .isEqualTo("found 'and', expected AND in capitals, or quotes around the word; did you mean AND?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOT a", "-a -b", "a OR NOT b", "NOT (a AND b)", "title:(NOT a)", "(a OR -b) OR c"})
    void rejectsWhatWouldMatchWithoutAnyOfItsWords(String source) {
        assertThat(problem(source).found()).isEqualTo("a query that entries without any of its words would match");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a (b OR NOT c)", "NOT NOT a", "NOT (NOT a OR b)", "a OR (b NOT c)"})
    void acceptsNotWhereSomethingIsRequiredToo(String source) {
        assertThat(TopicQuery.parse(source)).isInstanceOf(QueryResult.Parsed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u00a0\u200b\n"})
    void rejectsAnEmptyQuery(String source) {
        assertThat(problem(source).found()).isEqualTo("the end of the query");
    }

    @Test
    void boundsLengthTermsAndDepth() {
        assertThat(problem("a ".repeat(5_000) + "b").found()).isEqualTo("a query of 10001 characters");
        assertThat(TopicQuery.parse("a ".repeat(1_000))).isInstanceOf(QueryResult.Parsed.class);
        assertThat(problem("a ".repeat(1_001)).expected()).isEqualTo("at most 1000 terms");
        assertThat(TopicQuery.parse("(".repeat(50) + "a" + ")".repeat(50))).isInstanceOf(QueryResult.Parsed.class);
        assertThat(problem("(".repeat(9_999)).expected()).isEqualTo("at most 50 levels of nesting");
        assertThat(problem("NOT ".repeat(2_000)).expected()).isEqualTo("at most 50 levels of nesting");
        assertThat(problem("-".repeat(9_999) + "a").expected()).isEqualTo("at most 50 levels of nesting");
    }

    @Test
    void quotesALongFindInPart() {
        assertThat(problem("\"" + "x".repeat(9_000)).found()).hasSize(40).endsWith("…'");
    }

    @Test
    void throwsForAMistakeInCodeOnly() {
        assertThatThrownBy(() -> TopicQuery.of("a OR"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the end of the query");
    }

    private static QueryProblem problem(String source) {
        return ((Rejected) TopicQuery.parse(source)).problem();
    }
}
