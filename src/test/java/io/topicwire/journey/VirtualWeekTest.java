package io.topicwire.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.journey.LedgerOrigin.Failure;
import io.topicwire.journey.LedgerOrigin.Request;
import io.topicwire.poll.PolledFeed;
import io.topicwire.poll.SourceReport;
import io.topicwire.store.FeedStatus;
import io.topicwire.store.MissedEntries;
import io.topicwire.store.StoredEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A week in which what happens to feeds happens, a wrong clock included, held against the publisher's own ledger. */
final class VirtualWeekTest {
    private static final Instant START = Instant.parse("2026-11-23T00:00:00Z");
    private static final Duration STEP = Duration.ofMinutes(2);
    private static final Duration EVERY = Duration.ofMinutes(30);

    private static final int FEEDS = 12;
    private static final int DOWN = 4;
    private static final int THROTTLED = 5;
    private static final int MOVED = 6;
    private static final int SILENT = 7;
    private static final int LONG_DOWN = 8;
    private static final int GONE = 9;

    private static final Duration RETRY_AFTER = Duration.ofHours(3);
    /** This machine's clock goes two hours fast for a day. */
    private static final Span WRONG_CLOCK = new Span(at(5, 0), at(6, 0));

    private static final Duration WRONG_BY = Duration.ofHours(2);

    @TempDir
    static Path folder;

    private static final VirtualClock CLOCK = new VirtualClock(START);
    private static final InstantSource OURS =
            () -> WRONG_CLOCK.holds(CLOCK.instant()) ? CLOCK.instant().plus(WRONG_BY) : CLOCK.instant();
    private static final List<PolledFeed> POLLED = new ArrayList<>();

    private static LedgerOrigin origin;
    private static List<StoredEntry> stored;
    private static List<FeedStatus> statuses;

    private record Span(Instant from, Instant until) {
        boolean holds(Instant at) {
            return !at.isBefore(from) && at.isBefore(until);
        }
    }

    private static final class Troubles implements LedgerOrigin.Script {
        @Override
        public Optional<Failure> failure(int feed, boolean moved, Instant at) {
            return switch (feed) {
                case DOWN -> during(at, new Span(at(2, 3), at(2, 9)), 500);
                case THROTTLED -> during(at, new Span(at(1, 12), at(1, 13)), 429);
                case MOVED -> moved ? Optional.empty() : during(at, new Span(at(3, 0), Instant.MAX), 301);
                case LONG_DOWN -> during(at, new Span(at(2, 0), at(3, 18)), 503);
                case GONE -> during(at, new Span(at(4, 0), Instant.MAX), 410);
                default -> Optional.empty();
            };
        }

        private static Optional<Failure> during(Instant at, Span span, int status) {
            Map<String, String> headers = switch (status) {
                case 429 -> Map.of("Retry-After", Long.toString(RETRY_AFTER.toSeconds()));
                case 301 -> Map.of("Location", "the new address");
                default -> Map.of();
            };
            return span.holds(at) ? Optional.of(new Failure(status, headers)) : Optional.empty();
        }

        @Override
        public Instant writesUntil(int feed) {
            return feed == SILENT ? at(2, 0) : Instant.MAX;
        }
    }

    /** The week is lived once, with a restart in the middle; each test looks at it from another side. */
    @BeforeAll
    static void liveAWeek() throws IOException {
        origin = new LedgerOrigin(CLOCK, FEEDS, new Troubles());
        run(Duration.ofHours(80), 1);
        run(Duration.ofHours(88), 2);
        try (Newsroom room = new Newsroom(folder, CLOCK, 3)) {
            stored = room.stored();
            statuses = room.store.feeds().statuses();
        }
    }

    @AfterAll
    static void close() {
        origin.close();
    }

    @Test
    void everyItemThatWasServedIsStoredOnce() {
        assertThat(stored.stream().map(LedgerOrigin::key).toList())
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(origin.served());
        assertThat(stored.size()).isGreaterThan(FEEDS * 110);
    }

    @Test
    void nobodyIsAskedSoonerThanAgreed() {
        for (int feed = 0; feed < FEEDS; feed++) {
            List<Request> requests = steps(feed);
            for (int i = 1; i < requests.size(); i++) {
                Instant from = requests.get(i - 1).at();
                Instant to = requests.get(i).at();
                boolean acrossTheChange = WRONG_CLOCK.holds(from) != WRONG_CLOCK.holds(to);
                if (!acrossTheChange) {
                    assertThat(Duration.between(from, to)).isGreaterThanOrEqualTo(EVERY);
                }
            }
        }
        List<Request> throttled = of(THROTTLED);
        Request refused = throttled.stream()
                .filter(request -> request.status() == 429)
                .findFirst()
                .orElseThrow();
        Request next = throttled.get(throttled.indexOf(refused) + 1);
        assertThat(next.at()).isAfterOrEqualTo(refused.at().plus(RETRY_AFTER));
    }

    @Test
    void aClockThatGoesWrongAndIsSetRightStopsNobodyForLong() {
        for (int feed = 0; feed < 4; feed++) {
            List<Request> requests = of(feed);
            for (int i = 1; i < requests.size(); i++) {
                assertThat(Duration.between(
                                requests.get(i - 1).at(), requests.get(i).at()))
                        .isLessThan(WRONG_BY.plus(Duration.ofMinutes(36)));
            }
        }
    }

    @Test
    void nearlyEveryRepeatIsConditional() {
        long repeats = 0;
        long conditional = 0;
        for (int feed = 0; feed < FEEDS; feed++) {
            List<Request> requests = of(feed);
            repeats += requests.size() - 1;
            conditional += requests.stream().filter(Request::conditional).count();
        }
        assertThat(repeats).isGreaterThan(2_500);
        assertThat(conditional).isGreaterThanOrEqualTo(repeats * 99 / 100);
    }

    @Test
    void aGapIsAnnouncedWhereItemsWereMissedAndNowhereElse() {
        List<PolledFeed> alarms =
                POLLED.stream().filter(polled -> polled.missed().isPresent()).toList();
        assertThat(alarms).extracting(alarm -> alarm.feed().id().value()).containsExactly("outlet-" + LONG_DOWN);
        MissedEntries gap = alarms.get(0).missed().orElseThrow();
        Set<Integer> numbers = new TreeSet<>();
        stored.stream()
                .map(LedgerOrigin::key)
                .filter(key -> key.startsWith(LONG_DOWN + "/"))
                .forEach(key -> numbers.add(Integer.valueOf(key.substring(2))));
        int missed = numbers.stream().max(Integer::compare).orElseThrow() + 1 - numbers.size();
        assertThat(missed).isPositive();
        assertThat(gap.most()).isGreaterThanOrEqualTo(missed);
    }

    @Test
    void theFeedThatMovedIsAskedAtItsNewAddressOnly() {
        List<Request> requests = of(MOVED);
        List<Request> redirected =
                requests.stream().filter(request -> request.status() == 301).toList();
        assertThat(redirected).hasSize(1);
        assertThat(requests.subList(requests.indexOf(redirected.get(0)) + 1, requests.size()))
                .allMatch(Request::moved)
                .hasSizeGreaterThan(100);
        assertThat(report(MOVED).advice()).isEqualTo("Put " + origin.movedUrl(MOVED) + " into feeds.yml.");
    }

    @Test
    void theOthersAreToldOfInPlainWords() {
        List<Request> gone = of(GONE);
        assertThat(gone.get(gone.size() - 1).status()).isEqualTo(410);
        assertThat(gone).filteredOn(request -> request.status() == 410).hasSize(1);
        assertThat(report(GONE).state()).isEqualTo("Gone; polling stopped");
        assertThat(report(SILENT).state()).isEqualTo("Fell silent");
        assertThat(report(DOWN).level()).isEqualTo(SourceReport.Level.GOOD);
        assertThat(report(0).level()).isEqualTo(SourceReport.Level.GOOD);
    }

    private static Instant at(int day, int hour) {
        return START.plus(Duration.ofDays(day)).plus(Duration.ofHours(hour));
    }

    private static void run(Duration time, long seed) {
        try (Newsroom room = new Newsroom(folder, OURS, seed, POLLED::add)) {
            room.cycle.subscribe(Newsroom.feeds(origin), List.of());
            for (Duration lived = Duration.ZERO; lived.compareTo(time) < 0; lived = lived.plus(STEP)) {
                room.cycle.tick();
                CLOCK.advance(STEP);
            }
        }
    }

    private static SourceReport report(int feed) {
        return SourceReport.of(statuses.get(feed), CLOCK.instant());
    }

    private static List<Request> of(int feed) {
        return origin.requests().stream()
                .filter(request -> request.feed() == feed)
                .toList();
    }

    /** Visits of a feed: a redirect and where it led to are one. */
    private static List<Request> steps(int feed) {
        return of(feed).stream().filter(request -> request.status() != 301).toList();
    }
}
