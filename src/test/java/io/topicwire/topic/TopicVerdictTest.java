package io.topicwire.topic;

import static io.topicwire.topic.SampleEntry.FEED;
import static io.topicwire.topic.SampleEntry.reasons;
import static io.topicwire.topic.SampleEntry.titled;
import static io.topicwire.topic.SampleEntry.topic;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TopicVerdictTest {
    @Test
    void tellsEveryTopicsVerdictInLines() {
        TopicMatcher matcher = new TopicMatcher(
                List.of(topic("navy", "(frigate OR \"New Delhi\") India"), topic("chess", "chess OR grandmaster")));

        assertThat(matcher.explain(titled("India orders frigates"), FEED).stream()
                        .flatMap(verdict -> verdict.lines().stream()))
                .containsExactly(
                        "navy: on topic",
                        "  title: \"frigates\" (frigate)",
                        "  title: \"India\"",
                        "chess: not on topic",
                        "  needs one of: chess, grandmaster");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "india (russia OR russian OR moscow) | india | needs one of: russia, russian, moscow",
                "india russia | india | needs russia",
                "india NOT chess | India at chess | excluded by chess in title",
                "india NOT (chess OR cricket) | India at cricket | excluded by cricket in title",
                "india NOT (chess AND cup) | India chess cup | excluded by chess in title",
                "(india NOT chess) OR (navy army) | India at chess | excluded by chess in title",
                "(india NOT chess) OR navy | India at chess | excluded by chess in title",
                "(a b c) OR (d e) OR (f g h) | d | needs e",
                "(a b) OR (a c) | a | needs one of: b, c",
                "a title:(b OR \"c d\") summary:e* | a | needs one of: title:b, title:\"c d\"; needs summary:e*",
                "a source:uk | a | needs source:uk",
                "a NOT source:press | a | excluded by press in source",
                "(a b) (a b) | a | needs b",
            })
    void namesTheNearestMiss(String query, String title, String expected) {
        assertThat(String.join("; ", reasons(query, titled(title)))).isEqualTo(expected);
    }

    @Test
    void namesTwelveTermsAtMost() {
        String query = IntStream.range(0, 30).mapToObj(i -> "w" + i).collect(Collectors.joining(" OR "));

        assertThat(reasons(query, titled("x")).get(0))
                .startsWith("needs one of: w0, w1,")
                .endsWith(", w11 and 18 more");
    }
}
