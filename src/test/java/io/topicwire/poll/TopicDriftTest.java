package io.topicwire.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.store.TopicUse;
import io.topicwire.store.TopicUse.Caught;
import io.topicwire.store.TopicUse.Overlap;
import io.topicwire.topic.Topic;
import io.topicwire.topic.TopicId;
import io.topicwire.topic.TopicQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class TopicDriftTest {
    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private static final TopicId WIDE = new TopicId("wide");
    private static final TopicId INSIDE = new TopicId("inside");
    private static final TopicId SILENT = new TopicId("silent");
    private static final TopicId NEVER = new TopicId("never");

    private static TopicDrift drift(TopicUse use) {
        List<Topic> topics = List.of(WIDE, INSIDE, SILENT, NEVER).stream()
                .map(id -> new Topic(id, "Title of " + id, "", TopicQuery.of("x")))
                .toList();
        return TopicDrift.of(topics, use, Duration.ofDays(30), Duration.ofDays(14), NOW);
    }

    @Test
    void tellsWhatIsSilentTooWideAndTooAlike() {
        TopicDrift drift = drift(new TopicUse(
                100,
                Map.of(
                        WIDE, new Caught(31, NOW.minus(Duration.ofHours(1))),
                        INSIDE, new Caught(10, NOW.minus(Duration.ofDays(2))),
                        SILENT, new Caught(0, NOW.minus(Duration.ofDays(15)))),
                List.of(new Overlap(INSIDE, WIDE, 9))));

        assertThat(drift.topics().get(0).warnings()).containsExactly("takes 31 % of all items");
        assertThat(drift.topics().get(1).warnings()).containsExactly("90 % of its items are on wide too (9 of 10)");
        assertThat(drift.topics().get(2).warnings()).containsExactly("silent for 15 days");
        assertThat(drift.topics().get(3).warnings()).containsExactly("no stored item is on it");
        assertThat(drift.warned()).isEqualTo(4);
    }

    @Test
    void atTheBoundsThereIsNothingToSay() {
        TopicDrift drift = drift(new TopicUse(
                100,
                Map.of(
                        WIDE, new Caught(30, NOW.minus(Duration.ofDays(14))),
                        INSIDE, new Caught(20, NOW),
                        SILENT, new Caught(9, NOW),
                        NEVER, new Caught(10, NOW)),
                List.of(new Overlap(INSIDE, WIDE, 16), new Overlap(SILENT, WIDE, 9))));

        assertThat(drift.warned()).isZero();
    }

    @Test
    void ofFewEntriesNoShareIsTold() {
        assertThat(drift(new TopicUse(
                                9,
                                Map.of(WIDE, new Caught(9, NOW), INSIDE, new Caught(9, NOW)),
                                List.of(new Overlap(INSIDE, WIDE, 9))))
                        .topics()
                        .subList(0, 2))
                .allMatch(row -> row.warnings().isEmpty());
    }
}
