package io.topicwire.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.topicwire.fetch.HostGate.Manner;
import io.topicwire.fetch.HostGate.Permit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class HostGateTest {
    private static final Instant NOW = Fetching.NOW;
    private final HostGate gate = new HostGate(2, Duration.ofSeconds(1), host -> host.equals("127.0.0.1"));

    @Test
    void keepsStartsApartAndHostsIndependent() {
        Permit first = enter("a.example", 0);
        first.close();
        assertThat(gate.tryEnter("a.example", NOW.plusMillis(999))).isEmpty();
        assertThat(gate.tryEnter("b.example", NOW.plusMillis(999))).isPresent();
        assertThat(gate.tryEnter("a.example", NOW.plusMillis(1_000))).isPresent();
        assertThat(first.host()).isEqualTo("a.example");
    }

    @Test
    void letsOnlySoManyInAtOnce() {
        Permit first = enter("a.example", 0);
        enter("a.example", 1_000);
        assertThat(gate.tryEnter("a.example", NOW.plusSeconds(60))).isEmpty();
        first.close();
        first.close();
        enter("a.example", 60_000);
        assertThat(gate.tryEnter("a.example", NOW.plusSeconds(120))).isEmpty();
    }

    @Test
    void spacingDoesNotApplyNearby() {
        enter("127.0.0.1", 0);
        enter("127.0.0.1", 0);
        assertThat(gate.tryEnter("127.0.0.1", NOW)).isEmpty();
    }

    @Test
    void aDoubtfulFetchLeavesTheLastPlaceAndALoneOneSharesWithNobody() {
        Permit first = enter("a.example", 0);
        assertThat(gate.tryEnter("a.example", Manner.DOUBTFUL, NOW.plusSeconds(1)))
                .isEmpty();
        assertThat(gate.tryEnter("a.example", Manner.ALONE, NOW.plusSeconds(1))).isEmpty();
        enter("a.example", 1_000);
        first.close();
        assertThat(gate.tryEnter("b.example", Manner.DOUBTFUL, NOW)).isPresent();
        HostGate narrow = new HostGate(1, Duration.ZERO, host -> false);
        assertThat(narrow.tryEnter("a.example", Manner.DOUBTFUL, NOW))
                .as("where there is one place, it is for all")
                .isPresent();
    }

    @Test
    void aPublishersWishWidensTheSpacingUntilItPassedAndNearbyToo() {
        for (String host : new String[] {"a.example", "127.0.0.1"}) {
            enter(host, 0).close();
            gate.widen(host, Duration.ofSeconds(30), NOW.plusSeconds(1));
            assertThat(gate.busyHosts(NOW.plusSeconds(30))).contains(host);
            assertThat(gate.tryEnter(host, NOW.plusSeconds(30))).isEmpty();
            assertThat(gate.tryEnter(host, NOW.plusSeconds(31))).isPresent();
            assertThat(gate.tryEnter(host, NOW.plusSeconds(32)))
                    .as("the next visit has its own wish")
                    .isPresent();
        }
    }

    @Test
    void aWishShorterThanTheSpacingDoesNotNarrowIt() {
        enter("a.example", 0).close();
        gate.widen("a.example", Duration.ofMillis(10), NOW);
        assertThat(gate.tryEnter("a.example", NOW.plusMillis(999))).isEmpty();
    }

    @Test
    void aPauseHoldsAndIsNeverShortened() {
        gate.pause("a.example", NOW.plusSeconds(60));
        gate.pause("a.example", NOW.plusSeconds(30));
        assertThat(gate.tryEnter("a.example", NOW.plusSeconds(59))).isEmpty();
        assertThat(gate.tryEnter("a.example", NOW.plusSeconds(60))).isPresent();
    }

    @Test
    void aNearHostIsNotPausedForTheWishOfOneOfItsServices() {
        gate.pause("127.0.0.1", NOW.plusSeconds(60));
        assertThat(gate.tryEnter("127.0.0.1", NOW)).isPresent();
    }

    @Test
    void namesExactlyTheHostsThatItTurnsAway() {
        enter("spaced.example", 0).close();
        gate.pause("paused.example", NOW.plusSeconds(60));
        enter("full.example", -5_000);
        enter("full.example", -2_000);
        enter("free.example", -5_000).close();
        assertThat(gate.busyHosts(NOW)).containsExactly("full.example", "paused.example", "spaced.example");
        assertThat(gate.busyHosts(NOW.plusSeconds(60))).containsExactly("full.example");
    }

    @Test
    void forgettingAHostDoesNotForgetItsRunningFetch() {
        Permit running = enter("a.example", 0);
        assertThat(gate.busyHosts(NOW.plusSeconds(10))).isEmpty();
        enter("a.example", 10_000);
        assertThat(gate.tryEnter("a.example", NOW.plusSeconds(20))).isEmpty();
        running.close();
        enter("a.example", 20_000);
    }

    @Test
    void aClockSetBackHoldsNobodyUp() {
        enter("a.example", 3_600_000).close();
        assertThat(gate.tryEnter("a.example", NOW)).isPresent();
    }

    @Test
    void refusesSettingsThatWouldStopEverything() {
        assertThatThrownBy(() -> new HostGate(0, Duration.ZERO, host -> false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new HostGate(1, Duration.ofSeconds(-1), host -> false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void holdsUnderManyThreads() throws Exception {
        int threads = 8;
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger entered = new AtomicInteger();
        CyclicBarrier start = new CyclicBarrier(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        List<Future<?>> done = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            done.add(pool.submit(() -> {
                start.await();
                for (int round = 0; round < 5_000; round++) {
                    gate.tryEnter("127.0.0.1", NOW).ifPresent(permit -> {
                        entered.incrementAndGet();
                        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                        Thread.yield();
                        inside.decrementAndGet();
                        permit.close();
                    });
                    gate.busyHosts(NOW);
                }
                return null;
            }));
        }
        for (Future<?> each : done) {
            each.get();
        }
        pool.shutdown();
        assertThat(entered).hasPositiveValue();
        assertThat(most).hasValueLessThanOrEqualTo(2);
        assertThat(gate.busyHosts(NOW)).isEmpty();
    }

    private Permit enter(String host, long millis) {
        return gate.tryEnter(host, NOW.plusMillis(millis)).orElseThrow();
    }
}
