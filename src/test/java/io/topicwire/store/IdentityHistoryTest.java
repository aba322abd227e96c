package io.topicwire.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.feed.IdentityRule;
import io.topicwire.store.IdentityHistory.Learned;
import io.topicwire.story.IdChurn;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class IdentityHistoryTest {
    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
    private static final IdChurn BY_LINK = new IdChurn(0, 5, 5, 0);
    private static final IdChurn BY_TITLE = new IdChurn(0, 5, 0, 5);

    @Test
    void oneChangeTeachesNothing() {
        IdentityHistory once = IdentityHistory.NONE.after(BY_LINK, START);
        assertThat(once).isEqualTo(new IdentityHistory(Optional.of(START), Optional.empty()));
        assertThat(once.rule(IdentityRule.AUTO)).isEqualTo(IdentityRule.AUTO);
    }

    @Test
    void aSecondOneWithinAWeekDoes() {
        Instant again = START.plus(Duration.ofDays(6));
        IdentityHistory twice = IdentityHistory.NONE.after(BY_LINK, START).after(BY_TITLE, again);
        assertThat(twice.learned()).contains(new Learned(IdentityRule.TITLE_DAY, again));
        assertThat(twice.rule(IdentityRule.AUTO)).isEqualTo(IdentityRule.TITLE_DAY);
    }

    @Test
    void aSecondOneLaterIsAnotherRebuild() {
        Instant later = START.plus(Duration.ofDays(7));
        assertThat(IdentityHistory.NONE.after(BY_LINK, START).after(BY_LINK, later))
                .isEqualTo(new IdentityHistory(Optional.of(later), Optional.empty()));
    }

    @Test
    void whatWasLearnedStays() {
        IdentityHistory learned = IdentityHistory.NONE.after(BY_LINK, START).after(BY_LINK, START.plusSeconds(1));
        assertThat(learned.after(IdChurn.NONE, START.plus(Duration.ofDays(400))))
                .isEqualTo(learned);
        assertThat(learned.after(BY_TITLE, START.plus(Duration.ofDays(400))).learned())
                .isEqualTo(learned.learned());
    }

    @Test
    void theOperatorsRuleCountsMore() {
        IdentityHistory learned = IdentityHistory.NONE.after(BY_LINK, START).after(BY_LINK, START.plusSeconds(1));
        assertThat(learned.rule(IdentityRule.GUID)).isEqualTo(IdentityRule.GUID);
    }

    @Test
    void aFewOfManyAreNoChange() {
        assertThat(new IdChurn(0, 2, 2, 0).changed()).as("two items").isFalse();
        assertThat(new IdChurn(0, 3, 2, 1).changed()).as("three items").isTrue();
        assertThat(new IdChurn(0, 10, 5, 0).changed()).as("half of what is new").isFalse();
        assertThat(new IdChurn(5, 5, 5, 0).changed())
                .as("half of what is known")
                .isFalse();
    }
}
