package io.topicwire.topic;

import static io.topicwire.topic.SampleEntry.FEED;
import static io.topicwire.topic.SampleEntry.of;
import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.feed.Entry;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FieldWeightsTest {
    private static final FieldWeights TITLE_OR_TWICE = new FieldWeights(2, 1, .5, 2);

    @Test
    void aPassingMentionInTheSummaryIsLessThanOneInTheTitle() {
        assertThat(matches(of("Embargo on arms", "What ministers say"))).isTrue();
        assertThat(matches(of("Growth slows", "Amid an embargo, exports fell"))).isFalse();
        assertThat(matches(of("Growth slows", "An embargo on grain follows the embargo on arms")))
                .isTrue();
    }

    @Test
    void withoutATitleTheBeginningOfTheSummaryCountsAsOne() {
        assertThat(matches(of("", "Ministers agree on an embargo"))).isTrue();
        assertThat(matches(of("", "word ".repeat(60) + "embargo"))).isFalse();
    }

    private static boolean matches(Entry entry) {
        QueryResult result = TopicQuery.of(TopicQuery.of("embargo").expression(), TITLE_OR_TWICE, Lexicon.EMPTY);
        TopicQuery query = ((QueryResult.Parsed) result).query();
        return !new TopicMatcher(List.of(new Topic(new TopicId("t"), "T", "", query)))
                .match(entry, FEED)
                .isEmpty();
    }
}
