package io.topicwire.poll;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class OwnLineTest {
    private final OwnLine line = new OwnLine();

    @Test
    void whenNobodyAnswersTheLineSeemsDown() {
        for (int i = 0; i < 7; i++) {
            line.unanswered("host-" + i, line.answers());
            assertThat(line.down()).isFalse();
        }
        line.unanswered("host-7", line.answers());
        assertThat(line.down()).isTrue();
        line.answered();
        assertThat(line.down()).isFalse();
    }

    @Test
    void fewHostsAreNoLine() {
        for (int i = 0; i < 20; i++) {
            line.unanswered("host-" + i % 3, line.answers());
        }
        assertThat(line.down()).isFalse();
    }

    @Test
    void hostsThatHungWhileOthersAnsweredSayNothingOfTheLine() {
        long begun = line.answers();
        line.answered();
        for (int i = 0; i < 20; i++) {
            line.unanswered("host-" + i, begun);
        }
        assertThat(line.down()).isFalse();
    }
}
