package io.topicwire.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.feed.Feed;
import io.topicwire.feed.PollTerms;
import io.topicwire.poll.ScriptedOrigin.Asked;
import io.topicwire.poll.ScriptedOrigin.Reply;
import io.topicwire.store.PollOutcome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a publisher sees of us, over real HTTP and a virtual clock. */
final class PolitePollingTest {
    @TempDir
    Path folder;

    private ScriptedOrigin origin;
    private Desk desk;

    @BeforeEach
    void open() throws IOException {
        origin = new ScriptedOrigin("127.0.0.1");
        desk = new Desk(folder, host -> false);
    }

    @AfterEach
    void close() {
        desk.close();
        origin.close();
    }

    @Test
    void validatorsAreStoredThoughTheBodyIsTheSame() {
        String body = Desk.rss(hoursAgo(1));
        origin.reply("/feed", Reply.document(body, "ETag", "\"1\""));
        desk.subscribe(feed("/feed"));
        desk.tick();
        origin.reply("/feed", Reply.document(body, "ETag", "\"2\""));
        desk.run(Duration.ofMinutes(40));
        desk.run(Duration.ofMinutes(40));
        assertThat(tags("/feed")).containsExactly("", "\"1\"", "\"2\"");
    }

    @Test
    void aFeedBehindALastingRedirectToAnotherSiteIsAskedForChanges() throws IOException {
        try (ScriptedOrigin other = new ScriptedOrigin("127.0.0.2")) {
            other.reply("/real", Reply.document(Desk.rss(hoursAgo(1)), "ETag", "\"1\""));
            origin.reply("/feed", Reply.of(302, "Location", other.url("/real")));
            desk.subscribe(feed("/feed"));
            desk.tick();
            desk.run(Duration.ofMinutes(80));
            assertThat(origin.asked()).hasSize(3).noneMatch(Asked::conditional);
            assertThat(other.asked()).extracting(Asked::conditional).containsExactly(false, true, true);
            assertThat(desk.status("feed").last().orElseThrow().outcome()).isEqualTo(PollOutcome.NOT_MODIFIED);
        }
    }

    @Test
    void aFeedWithAnImpossibleDateIsReadWholeOnceADay() {
        origin.reply(
                "/feed",
                Reply.document(
                        Desk.rss(hoursAgo(1)), "ETag", "\"1\"", "Last-Modified", "Tue, 01 Jan 2041 00:00:00 GMT"));
        desk.subscribe(feed("/feed"));
        desk.tick();
        desk.run(Duration.ofDays(3));
        assertThat(origin.asked().stream().filter(asked -> !asked.conditional()).count())
                .as("the first, and one on each following day")
                .isBetween(3L, 4L);
    }

    @Test
    void aFeedThatFellSilentBehind304IsReadWholeOnceADay() {
        Instant[] hourly = IntStream.range(0, 10).mapToObj(this::hoursAgo).toArray(Instant[]::new);
        origin.reply("/feed", Reply.document(Desk.rss(hourly), "ETag", "\"1\""));
        desk.subscribe(feed("/feed"));
        desk.tick();
        desk.run(Duration.ofDays(2));
        assertThat(whole()).isEqualTo(1);
        desk.run(Duration.ofDays(2));
        assertThat(whole()).isBetween(2L, 3L);
    }

    @Test
    void anOrdinaryFeedIsNeverReadWholeAgain() {
        Instant[] weekly =
                IntStream.range(0, 10).mapToObj(i -> hoursAgo(24 * 7 * i)).toArray(Instant[]::new);
        origin.reply("/feed", Reply.document(Desk.rss(weekly), "ETag", "\"1\""));
        desk.subscribe(feed("/feed"));
        desk.tick();
        desk.run(Duration.ofDays(5));
        assertThat(whole()).isEqualTo(1);
    }

    @Test
    void aQuietFeedIsPolledLessAndAnAwakeningOneAtOnceMore() {
        origin.reply("/feed", Reply.document(Desk.rss(hoursAgo(50), hoursAgo(100)), "ETag", "\"1\""));
        desk.subscribe(
                Desk.feed("feed", origin.url("/feed"), new PollTerms(Duration.ofHours(2), Optional.empty(), false)));
        desk.tick();
        assertThat(desk.run(Duration.ofDays(1)).size()).isBetween(12, 20);
        assertThat(desk.run(Duration.ofDays(1)).size()).isBetween(11, 12);
        origin.reply(
                "/feed",
                Reply.document(Desk.rss(
                        desk.now(), desk.now().minusSeconds(60), desk.now().minusSeconds(90), hoursAgo(50))));
        PolledFeed news = desk.run(Duration.ofHours(3)).stream()
                .filter(polled -> polled.added() == 3)
                .findFirst()
                .orElseThrow();
        assertThat(news.report().memory().watch().pace()).contains(Desk.EVERY);
    }

    private long whole() {
        return origin.asked().stream().filter(asked -> !asked.conditional()).count();
    }

    private List<String> tags(String path) {
        return origin.asked(path).stream()
                .map(asked -> asked.headers().getOrDefault("If-none-match", ""))
                .toList();
    }

    private Feed feed(String path) {
        return Desk.feed("feed", origin.url(path));
    }

    private Instant hoursAgo(int hours) {
        return Desk.START.minus(Duration.ofHours(hours));
    }
}
