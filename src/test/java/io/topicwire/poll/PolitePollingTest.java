package io.topicwire.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.feed.Feed;
import io.topicwire.feed.PollTerms;
import io.topicwire.feed.RequestTerms;
import io.topicwire.feed.Secret;
import io.topicwire.poll.ScriptedOrigin.Asked;
import io.topicwire.poll.ScriptedOrigin.Reply;
import io.topicwire.store.PollOutcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
        desk.subscribe(Desk.feed("feed", origin.url("/feed"), new PollTerms(Duration.ofHours(2), Optional.empty())));
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

    @Test
    void aDocumentOfNothingKnownRaisesTheAlarmAndAKnownEntryDoesNot() {
        origin.reply("/feed", Reply.document(Desk.rss(hoursAgo(1), hoursAgo(2), hoursAgo(3))));
        desk.subscribe(feed("/feed"));
        desk.tick();
        Instant next = Desk.START.plus(Duration.ofMinutes(20));
        origin.reply("/feed", Reply.document(Desk.rss(next.plusSeconds(240), next.plusSeconds(120), next)));
        PolledFeed alarmed = desk.run(Duration.ofMinutes(34)).get(0);
        assertThat(alarmed.added()).isEqualTo(3);
        assertThat(alarmed.missed().orElseThrow().most()).isEqualTo(10);
        assertThat(alarmed.report().detail()).startsWith("up to 10 items may have been missed between 10:00 and 10:3");
        origin.reply("/feed", Reply.document(Desk.rss(desk.now(), desk.now().minusSeconds(9), next.plusSeconds(240))));
        assertThat(desk.run(Duration.ofMinutes(34)).get(0).missed()).isEmpty();
        assertThat(desk.status("feed").memory().watch().missed())
                .as("the page shows it for a while")
                .isEqualTo(alarmed.missed());
    }

    @Test
    void aFeedThatTurnedEmptyIsRememberedAsSuchUntilItListsSomething() {
        String full = Desk.rss(hoursAgo(1));
        origin.reply("/feed", Reply.document(full));
        desk.subscribe(feed("/feed"));
        desk.tick();
        origin.reply("/feed", Reply.document(Desk.rss()));
        desk.run(Duration.ofMinutes(34));
        Optional<Instant> since = desk.status("feed").memory().watch().emptySince();
        assertThat(since).isPresent();
        desk.run(Duration.ofMinutes(34));
        assertThat(desk.status("feed").memory().watch().emptySince()).isEqualTo(since);
        origin.reply("/feed", Reply.document(full));
        desk.run(Duration.ofMinutes(34));
        assertThat(desk.status("feed").memory().watch().emptySince()).isEmpty();
    }

    @Test
    void aBurstOf403PausesTheWholeHost() {
        for (String path : List.of("/a", "/b", "/c")) {
            origin.reply(path, Reply.of(403));
        }
        origin.reply("/good", Reply.document(Desk.rss(hoursAgo(1))));
        desk.subscribe(feed("a"), feed("b"), feed("c"));
        desk.tick();
        desk.subscribe(feed("a"), feed("b"), feed("c"), feed("good"));
        desk.run(Duration.ofMinutes(59));
        assertThat(origin.asked())
                .as("not even the feed that was never asked for")
                .hasSize(3);
        assertThat(desk.status("c").last().orElseThrow().detail()).contains("looks like throttling");
        desk.run(Duration.ofMinutes(3));
        assertThat(origin.asked("/good")).hasSize(1);
    }

    @Test
    void aRetryAfterHoldsItsFeedAndPausesTheHost() {
        origin.reply("/a", Reply.of(429, "Retry-After", "7200"));
        origin.reply("/b", Reply.document(Desk.rss(hoursAgo(1))));
        desk.subscribe(feed("a"));
        desk.tick();
        desk.subscribe(feed("a"), feed("b"));
        desk.run(Duration.ofMinutes(119));
        assertThat(origin.asked()).hasSize(1);
        desk.run(Duration.ofMinutes(3));
        assertThat(origin.asked("/a")).hasSize(2);
        assertThat(origin.asked("/b")).hasSize(1);
    }

    @Test
    void onTheOperatorsOwnHostARetryAfterHoldsItsFeedOnlyUnlessTheyShareAGroup(@TempDir Path other) {
        try (Desk near = new Desk(other, host -> host.equals("127.0.0.1"))) {
            origin.reply("/a", Reply.of(429, "Retry-After", "7200"));
            origin.reply("/b", Reply.document(Desk.rss(hoursAgo(1))));
            near.subscribe(feed("a"));
            near.tick();
            near.subscribe(feed("a"), feed("b"));
            near.run(Duration.ofMinutes(100));
            assertThat(origin.asked("/a")).hasSize(1);
            assertThat(origin.asked("/b")).hasSizeGreaterThan(1);
        }
    }

    @Test
    void aRateGroupBindsFeedsOfSeveralHosts() throws IOException {
        PollTerms group = new PollTerms(Desk.EVERY, Optional.of("presses"));
        try (ScriptedOrigin other = new ScriptedOrigin("127.0.0.2")) {
            origin.reply("/a", Reply.of(503, "Retry-After", "7200"));
            other.reply("/b", Reply.document(Desk.rss(hoursAgo(1))));
            Feed a = Desk.feed("a", origin.url("/a"), group);
            desk.subscribe(a);
            desk.tick();
            desk.subscribe(a, Desk.feed("b", other.url("/b"), group), Desk.feed("c", other.url("/b")));
            desk.run(Duration.ofMinutes(20));
            assertThat(desk.status("b").last()).isEmpty();
            assertThat(desk.status("c").last()).isPresent();
        }
    }

    @Test
    void whatTheOperatorWantsSaidIsSaidAndNeverStored() throws IOException {
        origin.reply("/feed", Reply.of(401));
        RequestTerms key = new RequestTerms(
                Map.of("X-Key", new Secret("k3y-of-the-press")), Optional.empty(), Optional.of("Newsroom/1.0"));
        desk.subscribe(feed("/feed"), key);
        desk.tick();
        Map<String, String> sent = origin.asked("/feed").get(0).headers();
        assertThat(sent).containsEntry("X-key", "k3y-of-the-press").containsEntry("User-agent", "Newsroom/1.0");
        assertThat(desk.status("feed").toString() + key).doesNotContain("k3y");
        desk.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as("%s", file.getFileName())
                        .doesNotContain("k3y-of-the-press");
            }
        }
    }

    @Test
    void a429WithoutATimePausesTheHostForAnHourHoweverSlowTheFeed() {
        origin.reply("/a", Reply.of(429));
        origin.reply("/b", Reply.document(Desk.rss(hoursAgo(1))));
        desk.subscribe(feed("a"));
        desk.tick();
        desk.subscribe(feed("a"), feed("b"));
        desk.run(Duration.ofMinutes(59));
        assertThat(origin.asked()).hasSize(1);
        desk.run(Duration.ofMinutes(2));
        assertThat(origin.asked("/b")).hasSize(1);
    }

    @Test
    void whatTheFeedSaysOfPollingHoldsForTheUnchangedAnswersToo() {
        String body = Desk.rss(hoursAgo(1)).replace("<title>Desk</title>", "<title>Desk</title><ttl>120</ttl>");
        origin.reply("/feed", Reply.document(body, "ETag", "\"1\""));
        desk.subscribe(feed("/feed"));
        desk.tick();
        desk.run(Duration.ofHours(10));
        assertThat(origin.asked())
                .as("at the start and every two hours or a little more")
                .hasSizeBetween(5, 6);
    }

    @Test
    void hoursAndDaysThatThePublisherSkipsAreLeftAlone() {
        String skip = "<skipHours><hour>11</hour><hour>12</hour></skipHours><skipDays><day>Tuesday</day></skipDays>";
        String body = Desk.rss(hoursAgo(1)).replace("<title>Desk</title>", "<title>Desk</title>" + skip);
        origin.reply("/feed", Reply.document(body, "ETag", "\"1\""));
        desk.subscribe(feed("/feed"));
        desk.tick();
        desk.run(Duration.ofMinutes(59));
        assertThat(origin.asked()).hasSize(2);
        desk.run(Duration.ofMinutes(120));
        assertThat(origin.asked()).as("from eleven to one nobody comes").hasSize(2);
        desk.run(Duration.ofHours(11));
        int monday = origin.asked().size();
        assertThat(monday).isGreaterThan(15);
        desk.run(Duration.ofHours(24));
        assertThat(origin.asked()).as("nor on Tuesday").hasSize(monday);
        desk.run(Duration.ofHours(1));
        assertThat(origin.asked()).hasSizeGreaterThan(monday);
    }

    @Test
    void aFeedThatIsGoneIsNotAskedForAgain() {
        origin.reply("/feed", Reply.of(410));
        desk.subscribe(feed("/feed"));
        desk.tick();
        desk.run(Duration.ofDays(3));
        assertThat(origin.asked()).hasSize(1);
        assertThat(desk.status("feed").last().orElseThrow().detail()).contains("removed this feed for good");
        origin.reply("/new", Reply.document(Desk.rss(hoursAgo(1))));
        desk.subscribe(feed("/new"));
        desk.tick();
        assertThat(desk.status("feed").last().orElseThrow().outcome()).isEqualTo(PollOutcome.READ);
    }

    @Test
    void anOutageOfOurOwnLineCountsAgainstNoFeed() throws IOException {
        Feed[] feeds = new Feed[12];
        for (int i = 0; i < feeds.length; i++) {
            // Nobody listens on port 1 of loopback: twelve hosts of which none answers.
            feeds[i] = Desk.feed("feed-" + i, "http://127.0.9." + (i + 1) + ":1/feed");
        }
        desk.subscribe(feeds);
        desk.tick();
        long counted = java.util.Arrays.stream(feeds)
                .filter(feed -> desk.status(feed.id().value()).failures() > 0)
                .count();
        assertThat(counted).as("only those before it was noticed").isEqualTo(7);
        assertThat(desk.status("feed-9").last().orElseThrow().detail()).contains("this machine's own line");
        desk.run(Duration.ofHours(12));
        assertThat(desk.status("feed-9").failures()).isZero();
        assertThat(desk.status("feed-9").nextDue().orElseThrow())
                .as("tried again soon, for the line may be back at any moment")
                .isBefore(desk.now().plus(Duration.ofMinutes(7)));
    }

    @Test
    void aDeadFeedAmongLivingOnesIsCountedAgainst() {
        origin.reply("/good", Reply.document(Desk.rss(hoursAgo(1)), "ETag", "\"1\""));
        desk.subscribe(Desk.feed("dead", "http://127.0.9.1:1/feed"), Desk.feed("good", origin.url("/good")));
        desk.tick();
        desk.run(Duration.ofHours(6));
        assertThat(desk.status("dead").failures()).isGreaterThan(2);
    }

    private long whole() {
        return origin.asked().stream().filter(asked -> !asked.conditional()).count();
    }

    private List<String> tags(String path) {
        return origin.asked(path).stream()
                .map(asked -> asked.headers().getOrDefault("If-none-match", ""))
                .toList();
    }

    /** A path is the address of the one feed of a test, a name stands for both. */
    private Feed feed(String name) {
        return name.startsWith("/") ? Desk.feed("feed", origin.url(name)) : Desk.feed(name, origin.url("/" + name));
    }

    private Instant hoursAgo(int hours) {
        return Desk.START.minus(Duration.ofHours(hours));
    }
}
