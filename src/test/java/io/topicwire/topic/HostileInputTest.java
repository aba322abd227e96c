package io.topicwire.topic;

import static io.topicwire.topic.SampleEntry.match;
import static io.topicwire.topic.SampleEntry.matches;
import static io.topicwire.topic.SampleEntry.titled;
import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.feed.Entry;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class HostileInputTest {
    @Test
    void judgesAMegabyteOfContent() {
        Entry words = content("missile strike ".repeat(70_000));
        Entry oneWord = content("x".repeat(1_000_000));
        Entry punctuation = content("-\u200b".repeat(500_000));

        assertThat(match("\"strike missile\"", words))
                .containsExactly(new Evidence("\"strike missile\"", TopicField.CONTENT, "strike missile", 8));
        assertThat(matches("missile NOT tank", words)).isTrue();
        assertThat(matches("x*", oneWord)).isTrue();
        assertThat(matches("x", punctuation)).isFalse();
    }

    @Test
    void readsALongQuery() {
        String query =
                IntStream.range(0, 1_000).mapToObj(i -> "w" + i).collect(Collectors.joining(" OR ")) + " OR last";

        assertThat(TopicQuery.parse(query)).isInstanceOf(QueryResult.Rejected.class);
        assertThat(matches(query.substring(query.indexOf("w1 ")), titled("the last")))
                .isTrue();
    }

    @Test
    void judgesByTheDeepestQueryThatIsAllowed() {
        String query = "a NOT (".repeat(49) + "b" + ")".repeat(49);

        assertThat(TopicQuery.parse(query)).isInstanceOf(QueryResult.Rejected.class);
        assertThat(matches("a NOT (".repeat(25) + "b" + ")".repeat(25), titled("a")))
                .isTrue();
    }

    @Test
    void neverThrowsForNoise() {
        String alphabet = "aB9 \"“”'‘’()-–:*~^/&|!+,;[]{}<>\\\n\u00a0\u0301\ud83d\ude00中ю\u0000";
        Random random = new Random(17);
        for (int i = 0; i < 50_000; i++) {
            String source = random.ints(random.nextInt(12), 0, alphabet.length())
                    .mapToObj(at -> alphabet.substring(at, at + 1))
                    .collect(Collectors.joining());
            QueryResult result = TopicQuery.parse(source);
            if (result instanceof QueryResult.Rejected rejected) {
                QueryProblem problem = rejected.problem();
                assertThat(problem.offset()).isBetween(0, source.length());
                assertThat(problem.offset() + problem.length()).isBetween(0, source.length());
            } else {
                TopicQuery query = ((QueryResult.Parsed) result).query();
                assertThat(QueryParser.parse(query.expression().toString(), Lexicon.EMPTY))
                        .isEqualTo(query.expression());
            }
        }
    }

    private static Entry content(String content) {
        return new SampleEntry("", "", content, List.of(), List.of()).entry();
    }
}
