package io.topicwire.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.feed.FeedId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class ForbiddenBurstsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final String HOST = "forum.example";

    private final ForbiddenBursts bursts = new ForbiddenBursts();

    @Test
    void threeFeedsOfOneHostWithinTenMinutesAreABurst() {
        assertThat(bursts.refused(HOST, id("a"), NOW)).isEmpty();
        assertThat(bursts.refused("elsewhere.example", id("b"), NOW)).isEmpty();
        assertThat(bursts.refused(HOST, id("b"), NOW.plusSeconds(60))).isEmpty();
        Instant third = NOW.plus(Duration.ofMinutes(10));
        assertThat(bursts.refused(HOST, id("c"), third)).contains(third.plus(Duration.ofHours(1)));
    }

    @Test
    void threeRefusalsFarApartAreThreeDeadFeeds() {
        for (String feed : new String[] {"a", "b", "c", "a", "b", "c"}) {
            assertThat(bursts.refused(HOST, id(feed), NOW)).isEqualTo(bursts.refused("x", id(feed), NOW));
        }
        ForbiddenBursts slow = new ForbiddenBursts();
        for (int i = 0; i < 9; i++) {
            assertThat(slow.refused(HOST, id("feed-" + i % 3), NOW.plus(Duration.ofMinutes(6L * i))))
                    .isEmpty();
        }
    }

    @Test
    void thePauseGrowsWhileItGoesOnAndStartsAnewAfterwards() {
        refuseThree(NOW);
        Instant later = NOW.plus(Duration.ofHours(2));
        refuseThree(later);
        assertThat(bursts.refused(HOST, id("d"), later)).isPresent();
        Instant muchLater = NOW.plus(Duration.ofDays(10));
        for (int i = 0; i < 12; i++) {
            assertThat(bursts.refused(HOST, id("d"), later).orElseThrow())
                    .isBeforeOrEqualTo(later.plus(Duration.ofHours(24)));
        }
        for (int i = 0; i < 2; i++) {
            for (String feed : new String[] {"a", "b", "c", "d"}) {
                bursts.answered(HOST, id(feed));
            }
        }
        bursts.refused(HOST, id("a"), muchLater);
        bursts.refused(HOST, id("b"), muchLater);
        assertThat(bursts.refused(HOST, id("c"), muchLater)).contains(muchLater.plus(Duration.ofHours(1)));
    }

    @Test
    void aFeedThatIsRefusedAndAnsweredByTurnsIsThrottled() {
        Instant at = NOW;
        assertThat(bursts.refused(HOST, id("a"), at)).isEmpty();
        bursts.answered(HOST, id("a"));
        at = at.plus(Duration.ofMinutes(30));
        assertThat(bursts.refused(HOST, id("a"), at)).contains(at.plus(Duration.ofHours(1)));
    }

    @Test
    void aFeedThatIsRefusedAlwaysIsNot() {
        for (int i = 0; i < 10; i++) {
            assertThat(bursts.refused(HOST, id("a"), NOW.plus(Duration.ofMinutes(30L * i))))
                    .isEmpty();
        }
    }

    private void refuseThree(Instant at) {
        bursts.refused(HOST, id("a"), at);
        bursts.refused(HOST, id("b"), at);
        assertThat(bursts.refused(HOST, id("c"), at)).isPresent();
    }

    private static FeedId id(String name) {
        return new FeedId(name);
    }
}
