package io.topicwire.topic;

import static io.topicwire.topic.SampleEntry.match;
import static io.topicwire.topic.SampleEntry.matches;
import static io.topicwire.topic.SampleEntry.titled;
import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.feed.Entry;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

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
    @Timeout(value = 1, unit = TimeUnit.MINUTES)
    void wordsThatAreRepeatedWithoutEndDoNotStallWhatAsksForNearness() {
        Entry words = content("missile strike ".repeat(35_000));
        String many = IntStream.range(0, 200).mapToObj(i -> "missile").collect(Collectors.joining(" OR "));

        assertThat(match("missile NEAR/3 strike", words)).hasSize(1);
        assertThat(matches("(" + many + ") NEAR/5 (" + many + ") NEAR/5 strike", words))
                .isTrue();
        assertThat(matches("missile NEAR/5 strike NEAR/5 m* NEAR/5 s* NEAR/5 missile", words))
                .isTrue();
        assertThat(matches("missile UNLESS strike", words)).isFalse();
        assertThat(matches("missile UNLESS (missile NEAR/3 strike)", words)).isFalse();
        assertThat(matches("\"" + "missile strike ".repeat(300) + "tank\"", words))
                .isFalse();
    }

    @Test
    @Timeout(value = 1, unit = TimeUnit.MINUTES)
    void aNameThatIsRepeatedWithoutEndDoesNotStall() {
        Entry words = content("Russian S-400 Indian ".repeat(20_000));
        TopicQuery query = ((QueryResult.Parsed) TopicQuery.parse(
                        "country:RU NEAR/5 weapons:air-defence NEAR/5 country:IN UNLESS chess", SampleNames.LEXICON))
                .query();

        Topic topic = new Topic(new TopicId("it"), "It", "", query.with(FieldWeights.USUAL));
        assertThat(TopicMatcher.of(List.of(topic), SampleNames.LEXICON).match(words, SampleEntry.FEED))
                .hasSize(1);
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
