package io.topicwire.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MomentTest {
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00.9Z");

    @ParameterizedTest
    @CsvSource({
        "0, just now", "59, just now", "60, 1 minute ago", "3599, 59 minutes ago", "3600, 1 hour ago",
        "172799, 47 hours ago", "172800, 2 days ago", "-1, in a moment", "-60, in 1 minute", "-7200, in 2 hours",
    })
    void timesAreSpokenAsSeenFromNow(long secondsAgo, String words) {
        assertThat(Moment.of(NOW.minusSeconds(secondsAgo), NOW).words()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02T11:58:07.123Z, 2026-03-02T11:58:07Z, 2026-03-02 11:58 UTC"})
    void timesAreCertain(Instant then, String iso, String shown) {
        assertThat(Moment.of(then, NOW).iso()).isEqualTo(iso);
        assertThat(Moment.of(then, NOW).shown()).isEqualTo(shown);
    }
}
