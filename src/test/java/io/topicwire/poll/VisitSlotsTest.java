package io.topicwire.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.feed.Feed;
import io.topicwire.feed.Validators;
import io.topicwire.store.FeedLease;
import io.topicwire.store.PollMemory;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class VisitSlotsTest {
    private static final Instant NOW = Desk.START;
    private static final Instant LATER = NOW.plusSeconds(2);

    private final VisitSlots slots = new VisitSlots(2);

    @Test
    void whoWaitsLongForItsServerMakesRoom() {
        begin("a", "b");
        assertThat(slots.free(NOW.plusMillis(1_999))).isFalse();
        assertThat(slots.free(LATER)).isTrue();
    }

    @Test
    void whoseServerAnsweredTakesAPlaceUntilItEnds() {
        begin("a", "b");
        slots.answered(lease("a").feed().id());
        slots.answered(lease("b").feed().id());
        assertThat(slots.free(LATER)).isFalse();
        slots.end(lease("a").feed().id());
        assertThat(slots.free(LATER)).isTrue();
        assertThat(slots.leases()).containsExactly(lease("b"));
    }

    @Test
    void thereIsABoundOnThoseThatWaitToo() {
        for (int i = 0; i < 15; i++) {
            begin("waiting-" + i);
        }
        assertThat(slots.free(LATER)).isTrue();
        begin("last");
        assertThat(slots.free(LATER)).isFalse();
        assertThat(slots.size()).isEqualTo(16);
    }

    private void begin(String... names) {
        for (String name : names) {
            slots.begin(lease(name), NOW);
        }
    }

    private static FeedLease lease(String name) {
        Feed feed = Desk.feed(name, "https://" + name + ".example/feed");
        return new FeedLease(
                feed, feed.uri(), Validators.NONE, 1, NOW, PollMemory.NONE, Optional.empty(), Optional.empty());
    }
}
