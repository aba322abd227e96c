package io.topicwire.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.feed.Feed;
import io.topicwire.feed.PollTerms;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CadenceTest {
    private static final Feed FEED =
            Desk.feed("quiet", "https://quiet.example/feed", new PollTerms(Duration.ofHours(2), Optional.empty()));

    @Test
    void aQuietFeedDriftsToItsLongestWaitAndNoFurther() {
        Duration wait = FEED.interval();
        Duration before = Duration.ZERO;
        for (int i = 0; i < 6; i++) {
            assertThat(wait).isGreaterThan(before);
            before = wait;
            wait = next(wait, Overlap.UNCHANGED);
        }
        for (int i = 0; i < 20; i++) {
            wait = next(wait, new Overlap(30, 0));
        }
        assertThat(wait).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void newsHalvesTheWaitAndMuchNewsEndsIt() {
        assertThat(next(Duration.ofHours(2), new Overlap(29, 1))).isEqualTo(Duration.ofHours(1));
        assertThat(next(Duration.ofMinutes(40), new Overlap(29, 1))).isEqualTo(FEED.interval());
        assertThat(next(Duration.ofHours(2), new Overlap(9, 21))).isEqualTo(FEED.interval());
    }

    @Test
    void aNewFeedBeginsAtItsIntervalAndASteadyOneStaysThere() {
        assertThat(Cadence.next(FEED, Optional.empty(), Overlap.UNCHANGED)).isEqualTo(FEED.interval());
        Feed steady = Desk.feed("steady", "https://steady.example/feed", PollTerms.steady(FEED.interval()));
        assertThat(Cadence.next(steady, Optional.of(FEED.interval()), Overlap.UNCHANGED))
                .isEqualTo(FEED.interval());
    }

    @Test
    void anEditOfTheIntervalHoldsAtOnce() {
        Feed brisk = Desk.feed("quiet", "https://quiet.example/feed", PollTerms.steady(Desk.EVERY.dividedBy(3)));
        assertThat(Cadence.next(brisk, Optional.of(Duration.ofHours(2)), Overlap.UNCHANGED))
                .isEqualTo(Desk.EVERY);
        assertThat(next(Duration.ofMinutes(1), Overlap.UNCHANGED)).isEqualTo(FEED.interval());
    }

    private static Duration next(Duration before, Overlap overlap) {
        return Cadence.next(FEED, Optional.of(before), overlap);
    }
}
