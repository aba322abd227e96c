package io.topicwire.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.feed.WebUri;
import io.topicwire.publish.PublishSettings;
import io.topicwire.publish.Rendition;
import io.topicwire.publish.SiteAddress;
import io.topicwire.publish.TopicFeeds;
import io.topicwire.store.StoredEntry;
import io.topicwire.topic.QueryResult;
import io.topicwire.topic.Topic;
import io.topicwire.topic.TopicId;
import io.topicwire.topic.TopicQuery;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A day of fifty feeds on a virtual clock, held against the publisher's own ledger. */
final class VirtualDayTest {
    private static final Instant START = Instant.parse("2026-11-23T00:00:00Z");
    private static final int FEEDS = 50;
    private static final Duration STEP = Duration.ofMinutes(1);
    private static final Topic EVEN = new Topic(
            new TopicId("numbers"),
            "Numbers",
            "",
            ((QueryResult.Parsed) TopicQuery.parse("title:(outlet AND 7)")).query());

    @TempDir
    static Path folder;

    private static final VirtualClock CLOCK = new VirtualClock(START);
    private static final Subscriber SUBSCRIBER = new Subscriber();
    private static LedgerOrigin origin;
    private static Map<String, String> idsBeforeRestart;
    private static List<StoredEntry> stored;

    /** The day is lived once; each test looks at it from another side. */
    @BeforeAll
    static void liveADayWithARestart() throws IOException {
        origin = new LedgerOrigin(CLOCK, FEEDS);
        run(Duration.ofHours(11), 1, SUBSCRIBER);
        idsBeforeRestart = publicIds(stored());
        run(Duration.ofHours(13), 2, SUBSCRIBER);
        stored = stored();
    }

    @AfterAll
    static void close() {
        origin.close();
    }

    @Test
    void nothingIsLostAndNothingIsDoubled() {
        assertThat(stored.stream().map(LedgerOrigin::key).toList())
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(origin.served());
        assertThat(stored).allSatisfy(entry -> assertThat(entry.firstSeen()).isBetween(START, CLOCK.instant()));
        assertThat(origin.served().size()).isGreaterThan(FEEDS * 10 + 500);
    }

    @Test
    void publishedIdsNeverMoveAndNothingIsAnnouncedAgain() {
        assertThat(publicIds(stored)).containsAllEntriesOf(idsBeforeRestart);
        assertThat(SUBSCRIBER.shown).hasSameSizeAs(stored);
        assertThat(SUBSCRIBER.reannounced).isEmpty();
    }

    @Test
    void thePublisherSeesAPoliteReader() {
        Map<Integer, List<LedgerOrigin.Request>> byFeed =
                origin.requests().stream().collect(Collectors.groupingBy(LedgerOrigin.Request::feed));
        assertThat(byFeed).hasSize(FEEDS);
        byFeed.forEach((feed, requests) -> {
            assertThat(requests.subList(1, requests.size()))
                    .as("after the first every request is conditional, the restart included")
                    .allMatch(LedgerOrigin.Request::conditional);
            for (int i = 1; i < requests.size(); i++) {
                Duration gap = Duration.between(
                        requests.get(i - 1).at(), requests.get(i).at());
                assertThat(gap).isBetween(Duration.ofMinutes(30), Duration.ofMinutes(35));
            }
        });
    }

    /** Polls for a while and reads the published feeds every hour, then stops in order. */
    private static void run(Duration time, long seed, Subscriber subscriber) {
        try (Newsroom room = new Newsroom(folder, CLOCK, seed)) {
            room.cycle.subscribe(Newsroom.feeds(origin), List.of(EVEN));
            TopicFeeds published = new TopicFeeds(
                    room.store.entries(),
                    room.store.renditions(),
                    CLOCK,
                    new PublishSettings(
                            "Test",
                            new SiteAddress(WebUri.parse("http://localhost/").orElseThrow()),
                            1000,
                            START),
                    List.of(EVEN));
            for (long minute = 0; minute < time.toMinutes(); minute++) {
                room.cycle.tick();
                if (minute % 60 == 0) {
                    published.refreshAll();
                    subscriber.read(
                            published.current().rendition("/merged.json").orElseThrow());
                }
                CLOCK.advance(STEP);
            }
            published.refreshAll();
            subscriber.read(published.current().rendition("/merged.json").orElseThrow());
        }
    }

    private static List<StoredEntry> stored() {
        try (Newsroom room = new Newsroom(folder, CLOCK, 3)) {
            return room.stored();
        }
    }

    private static Map<String, String> publicIds(List<StoredEntry> entries) {
        Map<String, String> ids = new HashMap<>();
        entries.forEach(entry -> ids.put(LedgerOrigin.key(entry), entry.id().value()));
        return ids;
    }

    /** A feed reader: remembers which ids it showed, and would show an id again that left the feed and came back. */
    private static final class Subscriber {
        private final Set<String> shown = new TreeSet<>();
        private Set<String> present = Set.of();
        private final Set<String> reannounced = new TreeSet<>();

        void read(Rendition rendition) {
            Set<String> now = new TreeSet<>();
            java.util.regex.Matcher ids = java.util.regex.Pattern.compile("\"id\" ?: ?\"(urn:uuid:[0-9a-f-]+)\"")
                    .matcher(new String(rendition.plain(), java.nio.charset.StandardCharsets.UTF_8));
            while (ids.find()) {
                now.add(ids.group(1));
            }
            assertThat(now).isNotEmpty();
            for (String id : now) {
                if (shown.contains(id) && !present.contains(id)) {
                    reannounced.add(id);
                }
            }
            shown.addAll(now);
            present = now;
        }
    }
}
