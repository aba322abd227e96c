package io.topicwire.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.topic.TopicId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers get while stories come and go, topics are defined and dropped, and the store fails. */
final class TopicFeedsTest {
    private static final Instant START = Instant.parse("2026-03-03T08:00:00Z");

    private final ShelfOfStories shelf = new ShelfOfStories();
    private final TestClock clock = new TestClock(START);
    private final PublishSettings settings =
            new PublishSettings("The wire", Stories.site(), 3, Instant.parse("2026-01-01T00:00:00Z"));
    private final TopicFeeds feeds =
            new TopicFeeds(shelf, shelf, clock, settings, List.of(Topics.topic("ships"), Topics.topic("trains")));

    @Test
    void nothingIsServedBeforeTheFirstRefresh() {
        assertThat(feeds.current().renditions()).isEmpty();
    }

    @Test
    void everyTopicHasEveryFormatAndSoHasEverything() {
        assertThat(feeds.refreshAll().renditions().keySet())
                .containsExactlyInAnyOrder(
                        "/topics/ships.atom",
                        "/topics/ships.rss",
                        "/topics/ships.json",
                        "/topics/trains.atom",
                        "/topics/trains.rss",
                        "/topics/trains.json",
                        "/merged.atom",
                        "/merged.rss",
                        "/merged.json",
                        "/opml");
    }

    @Test
    void aFeedShowsItsOwnStoriesUpToTheWantedNumber() {
        for (long sequence = 1; sequence <= 5; sequence++) {
            shelf.put(Stories.story(sequence));
        }
        assertThat(JsonFeedCheck.ids(bytes("/topics/ships.json"))).hasSize(3);
        assertThat(JsonFeedCheck.ids(bytes("/topics/ships.json")).get(0)).endsWith("5");
        assertThat(JsonFeedCheck.ids(bytes("/topics/trains.json"))).isEmpty();
        assertThat(feeds.current().sizes()).containsEntry(Stories.SHIPS, 5L);
    }

    @Test
    void onlyTouchedTopicsAreRenderedAgain() {
        feeds.refreshAll();
        shelf.put(Stories.story(1));
        feeds.refresh(Set.of(new TopicId("trains")));
        assertThat(JsonFeedCheck.ids(feeds.current()
                        .rendition("/topics/ships.json")
                        .orElseThrow()
                        .plain()))
                .isEmpty();
        assertThat(JsonFeedCheck.ids(
                        feeds.current().rendition("/merged.json").orElseThrow().plain()))
                .hasSize(1);
        feeds.refresh(Set.of(Stories.SHIPS));
        assertThat(JsonFeedCheck.ids(feeds.current()
                        .rendition("/topics/ships.json")
                        .orElseThrow()
                        .plain()))
                .hasSize(1);
    }

    @Test
    void theLastGoodBytesStayWhileTheStoreIsAwayAndNothingIsForgotten() {
        PublishedTopics good = feeds.refreshAll();
        shelf.put(Stories.story(1));
        shelf.away(true);
        PublishedTopics kept = feeds.refresh(Set.of(Stories.SHIPS));
        assertThat(kept.renditions()).isEqualTo(good.renditions());
        assertThat(kept.state().failure()).contains("the store is away");
        assertThat(kept.state().refreshedAt()).contains(START);

        shelf.away(false);
        PublishedTopics renewed = feeds.refresh(Set.of());
        assertThat(renewed.state().failure()).isEmpty();
        assertThat(JsonFeedCheck.ids(
                        renewed.rendition("/topics/ships.json").orElseThrow().plain()))
                .hasSize(1);
    }

    @Test
    void aTopicThatIsDroppedDisappearsAtOnce() {
        feeds.refreshAll();
        feeds.reconfigure(settings, List.of(Topics.topic("trains"), Topics.topic("planes")));
        assertThat(feeds.current().rendition("/topics/ships.atom")).isEmpty();
        assertThat(feeds.current().document("/topics/ships")).isEmpty();
        assertThat(feeds.current().rendition("/topics/trains.atom")).isPresent();
        assertThat(feeds.refreshAll().rendition("/topics/planes.atom")).isPresent();
        assertThat(new String(bytes("/opml"), StandardCharsets.UTF_8))
                .contains("planes")
                .doesNotContain("ships");
    }

    @Test
    void lastModifiedMovesOnlyWithTheBytes() {
        feeds.refreshAll();
        clock.pass(Duration.ofHours(1));
        Rendition unchanged = feeds.refreshAll().rendition("/merged.atom").orElseThrow();
        assertThat(unchanged.changedAt()).isEqualTo(START);
        shelf.put(Stories.story(1));
        Rendition changed = feeds.refreshAll().rendition("/merged.atom").orElseThrow();
        assertThat(changed.changedAt()).isEqualTo(START.plus(Duration.ofHours(1)));
    }

    @Test
    void lastModifiedSurvivesARestart() {
        feeds.refreshAll();
        clock.pass(Duration.ofDays(1));
        TopicFeeds restarted = new TopicFeeds(shelf, shelf, clock, settings, List.of(Topics.topic("ships")));
        assertThat(restarted
                        .refreshAll()
                        .rendition("/merged.atom")
                        .orElseThrow()
                        .changedAt())
                .isEqualTo(START);
    }

    /** The model: an etag belongs to exactly one sequence of bytes, over any history and over both encodings. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theEtagChangesIfAndOnlyIfTheBytesDo(long seed) {
        Random random = new Random(seed);
        Map<String, String> bytesOfEtag = new HashMap<>();
        Map<String, String> etagOfBytes = new HashMap<>();
        for (int step = 0; step < 200; step++) {
            change(random);
            for (Rendition rendition :
                    feeds.refresh(Set.of(Stories.SHIPS)).renditions().values()) {
                String plain = new String(rendition.plain(), StandardCharsets.ISO_8859_1);
                String gzip = new String(rendition.gzip(), StandardCharsets.ISO_8859_1);
                remember(bytesOfEtag, etagOfBytes, rendition.etag(false), plain);
                remember(bytesOfEtag, etagOfBytes, rendition.etag(true), gzip);
            }
        }
        assertThat(bytesOfEtag).hasSizeGreaterThan(20);
    }

    private void change(Random random) {
        long sequence = 1 + random.nextInt(6);
        clock.pass(Duration.ofSeconds(random.nextInt(100)));
        switch (random.nextInt(5)) {
            case 0 -> shelf.put(Stories.story(sequence));
            case 1 -> shelf.put(Stories.story(sequence, "Changed " + random.nextInt(3)));
            case 2 -> shelf.remove(sequence);
            case 3 -> shelf.away(random.nextBoolean());
            default -> feeds.refreshAll();
        }
    }

    private static void remember(Map<String, String> forth, Map<String, String> back, String etag, String bytes) {
        assertThat(forth.putIfAbsent(etag, bytes)).isIn(null, bytes);
        assertThat(back.putIfAbsent(bytes, etag)).isIn(null, etag);
    }

    private byte[] bytes(String path) {
        return feeds.refreshAll().rendition(path).orElseThrow().plain();
    }
}
