package io.topicwire.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.topicwire.feed.Feed;
import io.topicwire.feed.FeedId;
import io.topicwire.feed.WebUri;
import io.topicwire.publish.PublishSettings;
import io.topicwire.publish.Rendition;
import io.topicwire.publish.SiteAddress;
import io.topicwire.publish.TopicFeeds;
import io.topicwire.store.StoreException;
import io.topicwire.store.StoredEntry;
import io.topicwire.store.jdbc.DatabaseAddress;
import io.topicwire.store.jdbc.JdbcStore;
import io.topicwire.store.jdbc.PostgresServer;
import io.topicwire.topic.Collapse;
import io.topicwire.topic.Topic;
import io.topicwire.topic.TopicId;
import io.topicwire.topic.TopicQuery;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes on one PostgreSQL: they share the work, decide as one would, and one takes over from the other. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
final class TwoNodesTest {
    @RegisterExtension
    static final PostgresServer SERVER = new PostgresServer();

    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
    private static final int OUTLETS = 12;
    private static final int ROUNDS = 6;
    /** What an outlet has brought by the last round: one item every half hour, with rounds every 45 minutes. */
    private static final int ITEMS = 8;

    private static final List<Topic> TOPICS =
            List.of(topic("ships", "frigate OR marines"), topic("talks", "talks OR parliament"));

    private final VirtualClock clock = new VirtualClock(START);
    private final DatabaseAddress database = SERVER.freshDatabase();

    @TempDir
    Path folder;

    @Test
    void twoNodesShareRoundsAndDecideAsOneWouldInTheSameOrder() throws Exception {
        Set<String> byFirst = new HashSet<>();
        Set<String> bySecond = new HashSet<>();
        Map<Instant, Set<FeedId>> arrivals = new LinkedHashMap<>();
        String shared;
        List<StoredEntry> stored;
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (WireOrigin origin = new WireOrigin(clock, OUTLETS);
                Newsroom first = new Newsroom(
                        JdbcStore.at(database),
                        clock,
                        1,
                        node("first", threads),
                        polled -> note(byFirst, polled.feed()));
                Newsroom second = new Newsroom(
                        JdbcStore.at(database),
                        clock,
                        2,
                        node("second", threads),
                        polled -> note(bySecond, polled.feed()))) {
            first.cycle.subscribe(origin.feeds(), TOPICS);
            second.cycle.subscribe(origin.feeds(), TOPICS);
            halve(origin, first, second);
            for (int round = 0; round < ROUNDS; round++) {
                poll(origin, first, second);
                free(first, second);
                clock.advance(Duration.ofMinutes(45));
            }
            stored = first.stored();
            shared = first.store.stories().assignmentHash();
            assertThat(second.store.stories().undecided(1)).isEmpty();
            assertThat(stored).extracting(StoredEntry::id).doesNotHaveDuplicates();
            assertThat(stored)
                    .extracting(entry -> entry.entry().link().orElseThrow())
                    .as("every item once")
                    .doesNotHaveDuplicates()
                    .hasSize(OUTLETS * ITEMS);
            assertThat(stored)
                    .as("copies are among them")
                    .anyMatch(entry -> entry.copyOf().isPresent());
            assertThat(first.store
                            .stories()
                            .sizes(stored.stream().map(StoredEntry::sequence).toList()))
                    .as("and stories of several reports that are no copies")
                    .hasSizeLessThan((int) stored.stream()
                            .filter(entry -> entry.copyOf().isEmpty())
                            .count());
            assertThat(byFirst).as("both worked").hasSizeGreaterThanOrEqualTo(OUTLETS / 2);
            assertThat(bySecond).as("both worked").hasSizeGreaterThanOrEqualTo(OUTLETS / 2);
        } finally {
            threads.shutdownNow();
        }
        stored.forEach(entry -> arrivals.computeIfAbsent(entry.firstSeen(), at -> new LinkedHashSet<>())
                .add(entry.feed()));
        assertThat(replayed(arrivals))
                .as("one node alone, fed in the order of arrival")
                .isEqualTo(shared);
    }

    /**
     * Gives each node half of the feeds, so that both have visits under way at one time whichever thread runs first:
     * where all is free, the first to tick may take every lease there is.
     */
    private static void halve(WireOrigin origin, Newsroom first, Newsroom second) {
        List<FeedId> all = origin.feeds().stream().map(Feed::id).toList();
        first.cycle.restrictTo(Set.copyOf(all.subList(0, OUTLETS / 2)));
        second.cycle.restrictTo(Set.copyOf(all.subList(OUTLETS / 2, OUTLETS)));
    }

    private static void free(Newsroom first, Newsroom second) {
        first.cycle.restrictTo(Set.of());
        second.cycle.restrictTo(Set.of());
    }

    /** Lets both work until everything is stored that is there by now. */
    private void poll(WireOrigin origin, Newsroom first, Newsroom second) throws InterruptedException {
        List<FeedId> all = origin.feeds().stream().map(Feed::id).toList();
        first.store.feeds().makeDue(all, clock.instant());
        while (first.stored().size() < origin.items() || first.cycle.underWay() + second.cycle.underWay() > 0) {
            CountDownLatch both = new CountDownLatch(2);
            for (Newsroom node : List.of(first, second)) {
                new Thread(() -> {
                            node.cycle.tick();
                            both.countDown();
                        })
                        .start();
            }
            both.await();
        }
    }

    private String replayed(Map<Instant, Set<FeedId>> arrivals) throws IOException {
        VirtualClock again = new VirtualClock(START);
        try (WireOrigin origin = new WireOrigin(again, OUTLETS);
                Newsroom alone = new Newsroom(folder, again, 3)) {
            alone.cycle.subscribe(origin.feeds(), TOPICS);
            for (Map.Entry<Instant, Set<FeedId>> round : arrivals.entrySet()) {
                again.advance(Duration.between(again.instant(), round.getKey()));
                for (FeedId feed : round.getValue()) {
                    alone.store.feeds().makeDue(List.of(feed), again.instant());
                    alone.cycle.restrictTo(Set.of(feed));
                    alone.cycle.tick();
                }
            }
            return alone.store.stories().assignmentHash();
        }
    }

    @Test
    void oneTakesOverFromTheOtherAndWhatTheOtherStillWantsToWriteIsRefused() throws IOException {
        List<Runnable> hanging = new ArrayList<>();
        List<Feed> late = new ArrayList<>();
        try (WireOrigin origin = new WireOrigin(clock, OUTLETS);
                Newsroom sleeper = new Newsroom(
                        JdbcStore.at(database),
                        clock,
                        1,
                        new Newsroom.Node("sleeper", hanging::add),
                        polled -> late.add(polled.feed()));
                Newsroom awake = new Newsroom(
                        JdbcStore.at(database), clock, 2, new Newsroom.Node("awake", Runnable::run), polled -> {})) {
            sleeper.cycle.subscribe(origin.feeds(), TOPICS);
            awake.cycle.subscribe(origin.feeds(), TOPICS);
            sleeper.cycle.tick();
            awake.cycle.tick();
            assertThat(hanging).isNotEmpty();
            assertThat(awake.stored()).as("leases of others stand").isEmpty();

            clock.advance(Duration.ofMinutes(11));
            awake.cycle.tick();
            assertThat(awake.stored()).hasSize(OUTLETS);
            List.copyOf(hanging).forEach(Runnable::run);
            assertThat(late).as("the lease is lost").isEmpty();
            assertThat(awake.stored()).hasSize(OUTLETS);
        }
    }

    @Test
    void aNodeThatDiesInTheMiddleOfItsWorkCostsNothing() throws IOException {
        try (WireOrigin origin = new WireOrigin(clock, OUTLETS)) {
            Newsroom mortal = new Newsroom(
                    JdbcStore.at(database), clock, 1, new Newsroom.Node("mortal", Runnable::run), polled -> {});
            mortal.cycle.subscribe(origin.feeds(), TOPICS);
            JdbcStore dying = mortal.store;
            assertThatThrownBy(() -> dying.turns().take(() -> {
                        mortal.cycle.restrictTo(Set.of(new FeedId("outlet-0")));
                        mortal.cycle.tick();
                        assertThat(mortal.stored())
                                .as("written, not yet for good")
                                .hasSize(1);
                        SERVER.endConnections(database);
                        return mortal.stored();
                    }))
                    .isInstanceOf(StoreException.class);
            dying.close();
            try (Newsroom heir = new Newsroom(
                    JdbcStore.at(database), clock, 2, new Newsroom.Node("heir", Runnable::run), polled -> {})) {
                heir.cycle.subscribe(origin.feeds(), TOPICS);
                heir.cycle.tick();
                assertThat(heir.stored()).hasSize(OUTLETS);
                assertThat(heir.store.stories().undecided(1)).isEmpty();
            }
        }
    }

    @Test
    void bothServeTheSameBytesWithTheSameTagAndDate() throws IOException {
        try (WireOrigin origin = new WireOrigin(clock, OUTLETS);
                Newsroom first = new Newsroom(
                        JdbcStore.at(database), clock, 1, new Newsroom.Node("first", Runnable::run), polled -> {});
                Newsroom second = new Newsroom(
                        JdbcStore.at(database), clock, 2, new Newsroom.Node("second", Runnable::run), polled -> {})) {
            first.cycle.subscribe(origin.feeds(), TOPICS);
            second.cycle.subscribe(origin.feeds(), TOPICS);
            TopicFeeds byFirst = feeds(first.store);
            TopicFeeds bySecond = feeds(second.store);
            long seen = second.store.turns().touchedAfter(0).number();
            first.cycle.tick();
            byFirst.refreshAll();
            clock.advance(Duration.ofSeconds(90));
            var touched = second.store.turns().touchedAfter(seen);
            assertThat(touched.any()).isTrue();
            bySecond.refresh(touched.topics().orElseThrow());

            Map<String, Rendition> published = byFirst.current().renditions();
            assertThat(published.get("/topics/ships.atom").plain()).isNotEmpty();
            published.forEach((path, rendition) -> {
                Rendition other = bySecond.current().renditions().get(path);
                assertThat(other.plain()).as(path).isEqualTo(rendition.plain());
                assertThat(other.etag(false)).as(path).isEqualTo(rendition.etag(false));
                assertThat(other.changedAt()).as(path).isEqualTo(rendition.changedAt());
            });
        }
    }

    @Test
    void anEditThatReachesTheNodesOneAfterTheOtherHoldsForAllEntries() throws IOException {
        Topic edited = topic("ships", "radar OR refinery");
        try (WireOrigin origin = new WireOrigin(clock, OUTLETS);
                Newsroom first = new Newsroom(
                        JdbcStore.at(database), clock, 1, new Newsroom.Node("first", Runnable::run), polled -> {});
                Newsroom second = new Newsroom(
                        JdbcStore.at(database), clock, 2, new Newsroom.Node("second", Runnable::run), polled -> {})) {
            second.cycle.subscribe(origin.feeds(), TOPICS);
            first.cycle.subscribe(origin.feeds(), List.of(edited, TOPICS.get(1)));
            clock.advance(Duration.ofHours(4));
            second.cycle.tick();
            assertThat(second.stored()).hasSize(origin.items());
            second.cycle.subscribe(origin.feeds(), List.of(edited, TOPICS.get(1)));

            List<String> titles = second.store.entries().newestUnfolded(Optional.of(edited.id()), 1000).stream()
                    .map(shown -> shown.entry().entry().title())
                    .toList();
            assertThat(titles).isNotEmpty().allMatch(title -> title.contains("radar") || title.contains("refinery"));
        }
    }

    private TopicFeeds feeds(JdbcStore store) {
        SiteAddress site =
                new SiteAddress(WebUri.parse("https://feeds.example.org").orElseThrow());
        return new TopicFeeds(
                store.entries(),
                store.renditions(),
                clock,
                new PublishSettings("Desk", site, 100, START, Collapse.STORIES, false),
                TOPICS);
    }

    private static Topic topic(String id, String query) {
        return new Topic(new TopicId(id), id, "", TopicQuery.of(query));
    }

    private static Newsroom.Node node(String owner, ExecutorService visits) {
        return new Newsroom.Node(owner, visits);
    }

    private static void note(Set<String> ids, Feed feed) {
        synchronized (ids) {
            ids.add(feed.id().value());
        }
    }
}
