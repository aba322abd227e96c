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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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
    Path folder;

    private final VirtualClock clock = new VirtualClock(START);
    private LedgerOrigin origin;

    @BeforeEach
    void open() throws IOException {
        origin = new LedgerOrigin(clock, FEEDS);
    }

    @AfterEach
    void close() {
        origin.close();
    }

    @Test
    void aDayWithARestartLosesDoublesAndReannouncesNothing() {
        Subscriber subscriber = new Subscriber();
        run(Duration.ofHours(11), 1, subscriber);
        Map<String, String> idsBefore = publicIds();
        run(Duration.ofHours(13), 2, subscriber);

        List<StoredEntry> stored = stored();
        assertThat(stored.stream().map(LedgerOrigin::key).toList())
                .as("every item that was served is stored, and once")
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(origin.served());
        assertThat(publicIds()).as("published ids never move").containsAllEntriesOf(idsBefore);
        assertThat(subscriber.reannounced).isEmpty();
        assertThat(stored).allSatisfy(entry -> assertThat(entry.firstSeen()).isBetween(START, clock.instant()));
        assertThat(origin.served().size()).isGreaterThan(FEEDS * 10 + 500);
    }

    @Test
    void thePublisherSeesAPoliteReader() {
        run(Duration.ofHours(6), 1, new Subscriber());
        run(Duration.ofHours(6), 2, new Subscriber());
        Map<Integer, List<LedgerOrigin.Request>> byFeed =
                origin.requests().stream().collect(Collectors.groupingBy(LedgerOrigin.Request::feed));
        assertThat(byFeed).hasSize(FEEDS);
        byFeed.forEach((feed, requests) -> {
            assertThat(requests.subList(1, requests.size()))
                    .as("after the first every request is conditional")
                    .allMatch(LedgerOrigin.Request::conditional);
            for (int i = 1; i < requests.size(); i++) {
                Duration gap = Duration.between(
                        requests.get(i - 1).at(), requests.get(i).at());
                assertThat(gap).isBetween(Duration.ofMinutes(30), Duration.ofMinutes(35));
            }
        });
    }

    /** Polls for a while and reads the published feeds every hour, then stops in order. */
    private void run(Duration time, long seed, Subscriber subscriber) {
        try (Newsroom room = new Newsroom(folder, clock, seed)) {
            room.cycle.subscribe(Newsroom.feeds(origin), List.of(EVEN));
            TopicFeeds published = new TopicFeeds(
                    room.store.entries(),
                    room.store.renditions(),
                    clock,
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
                clock.advance(STEP);
            }
        }
    }

    private List<StoredEntry> stored() {
        try (Newsroom room = new Newsroom(folder, clock, 3)) {
            return room.stored();
        }
    }

    private Map<String, String> publicIds() {
        Map<String, String> ids = new HashMap<>();
        stored().forEach(entry -> ids.put(LedgerOrigin.key(entry), entry.id().value()));
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
