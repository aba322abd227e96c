package io.topicwire.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.store.StoredEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed in the middle of a poll, again and again, held against the publisher's ledger. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
final class CrashTest {
    private static final Instant START = Instant.parse("2026-11-23T00:00:00Z");
    private static final int FEEDS = 12;
    /** Requests after which each life ends: within the first round, at its end, in a later one. */
    private static final int[] LIVES = {5, 12, 31, 8, 44};

    @TempDir
    Path folder;

    /** The publisher's time moves with every look at it, so that feeds grow between a child's rounds. */
    private final AtomicLong minutes = new AtomicLong();

    private final InstantSource publishersClock = () -> START.plus(Duration.ofMinutes(minutes.getAndIncrement()));

    @Test
    void killedAgainAndAgainItLosesDoublesAndRenamesNothing() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        Path commits = folder.resolve("commits.txt");
        try (LedgerOrigin origin = new LedgerOrigin(publishersClock, FEEDS)) {
            Map<String, Published> before = Map.of();
            Instant now = START;
            for (int requests : LIVES) {
                live(origin, data, commits, now, requests);
                now = now.plus(Duration.ofDays(10));
                Map<String, Published> after = published(data, now);
                assertThat(after).as("what was published stays as it was").containsAllEntriesOf(before);
                assertThat(after.size())
                        .as("what was said to be stored is stored")
                        .isGreaterThanOrEqualTo(said(commits));
                before = after;
            }
            lastRound(origin, data, now);

            Map<String, Published> found = published(data, now);
            assertThat(found.keySet()).as("nothing lost").containsExactlyInAnyOrderElementsOf(origin.served());
            assertThat(found).containsAllEntriesOf(before);
            assertThat(origin.served().size()).as("the feeds grew meanwhile").isGreaterThan(FEEDS * 10 + 20);
        }
    }

    private static void live(LedgerOrigin origin, Path data, Path commits, Instant now, int requests)
            throws IOException, InterruptedException {
        int end = origin.requests().size() + requests;
        Process child = ChildJvm.start(
                ChildJvm.of(
                        data,
                        List.of(),
                        MortalNewsroom.class,
                        data.toString(),
                        origin.base(),
                        Integer.toString(FEEDS),
                        now.toString()),
                commits);
        try {
            origin.awaitRequests(end);
        } finally {
            child.destroyForcibly().waitFor();
        }
    }

    private static void lastRound(LedgerOrigin origin, Path data, Instant now) {
        try (Newsroom room = new Newsroom(data, new VirtualClock(now), 2)) {
            room.cycle.subscribe(Newsroom.feeds(origin), List.of());
            room.cycle.tick();
        }
    }

    /** Fails where two stored entries are one item. */
    private static Map<String, Published> published(Path data, Instant now) {
        Map<String, Published> published = new TreeMap<>();
        try (Newsroom room = new Newsroom(data, new VirtualClock(now), 3)) {
            for (StoredEntry entry : room.stored()) {
                assertThat(published.put(
                                LedgerOrigin.key(entry),
                                new Published(entry.sequence(), entry.id().value(), entry.firstSeen())))
                        .isNull();
            }
        }
        return published;
    }

    private static int said(Path commits) throws IOException {
        try (var lines = Files.lines(commits)) {
            return lines.mapToInt(Integer::parseInt).sum();
        }
    }

    private record Published(long sequence, String id, Instant firstSeen) {}
}
