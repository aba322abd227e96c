package io.topicwire.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class UpdateRhythmTest {
    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");

    @Test
    void theFirstEditIsToldAtOnce() {
        assertThat(UpdateRhythm.tells(0, START, START.plusSeconds(1))).isTrue();
    }

    @Test
    void soIsASecondOneAtTheNextUsualPoll() {
        assertThat(UpdateRhythm.tells(1, START, START.plus(Duration.ofMinutes(30))))
                .isTrue();
        assertThat(UpdateRhythm.tells(1, START, START.plus(Duration.ofMinutes(14))))
                .isFalse();
    }

    @Test
    void whatChangesAtEveryPollIsToldEverMoreRarely() {
        assertThat(toldWithin(Duration.ofDays(1))).isEqualTo(7);
        assertThat(toldWithin(Duration.ofDays(30))).isBetween(10, 13);
    }

    @Test
    void afterAWeekAnyEditIsTold() {
        assertThat(UpdateRhythm.tells(1_000, START, START.plus(Duration.ofDays(7))))
                .isTrue();
        assertThat(UpdateRhythm.tells(1_000, START, START.plus(Duration.ofDays(6))))
                .isFalse();
    }

    private static int toldWithin(Duration time) {
        int told = 0;
        Instant last = START;
        for (Instant now = START; now.isBefore(START.plus(time)); now = now.plus(Duration.ofMinutes(10))) {
            if (UpdateRhythm.tells(told, last, now)) {
                told++;
                last = now;
            }
        }
        return told;
    }
}
