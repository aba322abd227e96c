package io.topicwire.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What holds for every query and entry; a failure names the query and repeats from the seed. */
final class TopicQueryPropertyTest {
    private static final int PAIRS = 100_000;

    @Test
    void theCanonicalSpellingParsesBackToTheSameExpression() {
        RandomQueries random = new RandomQueries(new Random(7));
        for (int i = 0; i < PAIRS / 4; i++) {
            TopicExpression expression = random.expression(4);
            assertThat(QueryParser.parse(expression.toString(), SampleNames.LEXICON))
                    .isEqualTo(expression);
        }
    }

    @Test
    void theMatcherAgreesWithThePlainEvaluator() {
        RandomQueries random = new RandomQueries(new Random(11));
        int matched = 0;
        for (int pairs = 0; pairs < PAIRS; ) {
            SampleEntry entry = random.entry();
            PlainTexts texts = PlainTexts.of(entry);
            List<Topic> topics = topics(random);
            List<TopicId> expected = topics.stream()
                    .filter(topic -> PlainEvaluator.holds(
                            topic.query().expression(), texts, topic.query().weights()))
                    .map(Topic::id)
                    .toList();
            List<TopicMatch> matches =
                    TopicMatcher.of(topics, SampleNames.LEXICON).match(entry.entry(), SampleEntry.FEED);
            assertThat(matches)
                    .as("%s on %s", spelled(topics), entry)
                    .extracting(TopicMatch::topic)
                    .isEqualTo(expected);
            matches.forEach(match -> assertSound(match, entry));
            matched += matches.size();
            pairs += topics.size();
        }
        assertThat(matched).as("enough of both kinds").isBetween(PAIRS / 6, PAIRS * 5 / 6);
    }

    @Test
    void theVerdictAgreesWithTheMatchAndAlwaysHasAReason() {
        RandomQueries random = new RandomQueries(new Random(13));
        for (int i = 0; i < PAIRS / 250; i++) {
            SampleEntry entry = random.entry();
            TopicMatcher matcher = TopicMatcher.of(topics(random), SampleNames.LEXICON);
            List<TopicVerdict> verdicts = matcher.explain(entry.entry(), SampleEntry.FEED);
            assertThat(verdicts)
                    .allSatisfy(verdict -> assertThat(verdict.lines()).hasSizeGreaterThan(1));
            assertThat(verdicts.stream()
                            .filter(TopicVerdict.OnTopic.class::isInstance)
                            .map(verdict -> ((TopicVerdict.OnTopic) verdict).match()))
                    .isEqualTo(matcher.match(entry.entry(), SampleEntry.FEED));
        }
    }

    private static List<Topic> topics(RandomQueries random) {
        List<Topic> topics = new ArrayList<>();
        while (topics.size() < 25) {
            String source = random.expression(3).toString();
            if (TopicQuery.parse(source, SampleNames.LEXICON) instanceof QueryResult.Parsed parsed) {
                TopicQuery query = parsed.query().with(random.weights());
                topics.add(new Topic(new TopicId("t" + topics.size()), source, "", query));
            }
        }
        return topics;
    }

    private static String spelled(List<Topic> topics) {
        return topics.stream()
                .map(topic ->
                        topic.id() + ": " + topic.title() + " " + topic.query().weights())
                .collect(Collectors.joining("\n"));
    }

    private static void assertSound(TopicMatch match, SampleEntry entry) {
        assertThat(match.evidence()).isNotEmpty().hasSizeLessThanOrEqualTo(20).doesNotHaveDuplicates();
        assertThat(match.evidence()).extracting(Evidence::field).isSorted();
        for (Evidence evidence : match.evidence()) {
            if (evidence.field() != TopicField.SOURCE) {
                String text = String.join(
                        TopicField.SEPARATOR, entry.texts(evidence.field()).toList());
                assertThat(text.substring(evidence.start())).startsWith(evidence.found());
            }
        }
    }
}
