package io.topicwire.story.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Against cases worked out by hand. */
final class ClusterScoreTest {
    @Test
    void isOneForEqualPartitionsWhateverTheirNames() {
        ClusterScore score = ClusterScore.of(List.of("a", "a", "b"), List.of(7, 7, 9));
        assertThat(score.pairs().f1()).isEqualTo(1);
        assertThat(score.bcubed().f1()).isEqualTo(1);
        assertThat(score.adjustedRand()).isEqualTo(1);
    }

    @Test
    void countsPairsItemsAndAgreementBeyondChance() {
        // Labels aaa bb, groups 1 1 2 2 2: one pair of four grouped and of four labelled is right in a, one in b.
        ClusterScore score = ClusterScore.of(List.of("a", "a", "a", "b", "b"), List.of(1, 1, 2, 2, 2));
        assertThat(score.pairs().precision()).isEqualTo(2 / 4.0);
        assertThat(score.pairs().recall()).isEqualTo(2 / 4.0);
        // Items: 2/2, 2/2, 1/3, 2/3, 2/3 of the group; 2/3, 2/3, 1/3, 2/2, 2/2 of the label.
        assertThat(score.bcubed().precision()).isCloseTo(11 / 15.0, within(1e-12));
        assertThat(score.bcubed().recall()).isCloseTo(11 / 15.0, within(1e-12));
        // By chance 4 * 4 / 10 pairs: (2 - 1.6) / (4 - 1.6).
        assertThat(score.adjustedRand()).isCloseTo(1 / 6.0, within(1e-12));
        assertThat(List.of(score.items(), score.labels(), score.groups())).containsExactly(5, 2, 2);
    }

    @Test
    void givesSingletonsPrecisionButNoRecallOfPairs() {
        ClusterScore score = ClusterScore.of(List.of("a", "a", "b"), List.of(1, 2, 3));
        assertThat(score.pairs().precision()).isEqualTo(1);
        assertThat(score.pairs().recall()).isZero();
        assertThat(score.pairs().f1()).isZero();
        assertThat(score.bcubed().recall()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(score.adjustedRand()).isZero();
    }

    @Test
    void refusesListsOfDifferentLength() {
        assertThatThrownBy(() -> ClusterScore.of(List.of("a"), List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
