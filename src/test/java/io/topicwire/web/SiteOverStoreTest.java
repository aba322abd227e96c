package io.topicwire.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.feed.Feed;
import io.topicwire.feed.Validators;
import io.topicwire.publish.JsonFeedCheck;
import io.topicwire.publish.PublishSettings;
import io.topicwire.publish.PublishedFeedCheck;
import io.topicwire.publish.Stories;
import io.topicwire.publish.TestClock;
import io.topicwire.publish.TopicFeeds;
import io.topicwire.publish.Topics;
import io.topicwire.store.Claim;
import io.topicwire.store.FeedLease;
import io.topicwire.store.NewEntry;
import io.topicwire.store.PollCommit;
import io.topicwire.store.PollMemory;
import io.topicwire.store.PollOutcome;
import io.topicwire.store.PollReport;
import io.topicwire.store.Samples;
import io.topicwire.store.StoredEntry;
import io.topicwire.store.StoryAssignment;
import io.topicwire.store.StoryChange;
import io.topicwire.store.StoryMilestone;
import io.topicwire.store.jdbc.JdbcStore;
import io.topicwire.story.event.RunnerUp;
import io.topicwire.story.event.StoryDecision;
import io.topicwire.story.event.StoryMethod;
import io.topicwire.topic.Collapse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What polls wrote into the real store comes out of every address, also after a restart. */
final class SiteOverStoreTest {
    private static final List<String> FEEDS = List.of(
            "/topics/india.atom",
            "/topics/india.rss",
            "/topics/india.json",
            "/merged.atom",
            "/merged.rss",
            "/merged.json",
            "/opml");

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock(Samples.NOW);

    @Test
    void whatWasPolledIsPublishedAndLooksTheSameAfterARestart() {
        Map<String, String> before;
        try (JdbcStore store = JdbcStore.embedded(folder)) {
            poll(store, Samples.added(Samples.feed("press", 0), "one", Samples.match("india")));
            poll(store, Samples.added(Samples.feed("press", 0), "two"));
            poll(store, Samples.copy(Samples.feed("echo", 1), "three", 1, Samples.match("india")));
            Site site = site(store);
            check(site);
            before = validators(site);
        }
        clock.pass(Duration.ofDays(2));
        try (JdbcStore store = JdbcStore.embedded(folder)) {
            assertThat(validators(site(store))).isEqualTo(before);
        }
    }

    @Test
    void aStoryHasAPageWithItsReportsAndWhyEachIsThere() {
        try (JdbcStore store = JdbcStore.embedded(folder)) {
            for (String name : List.of("one", "two", "three")) {
                poll(store, Samples.added(Samples.feed("press", 0), name, Samples.match("india")));
            }
            decide(store);
            Site site = site(store);

            assertThat(Wire.text(get(site, "/topics/india")))
                    .contains("story of 2 reports")
                    .contains("href=\"" + Stories.site().path("/stories/1") + "\"")
                    .as("a story of one report is that report")
                    .doesNotContain("/stories/3");
            String page = Wire.text(get(site, "/stories/1"));
            assertThat(page)
                    .contains("2 reports of one event", "Here as first report")
                    .contains("Here as same event, probability 0.81", "<mark>kyiv</mark>")
                    .contains("href=\"" + Stories.site().path("/stories/3") + "\"")
                    .contains("probability 0.44; not joined: different place: Kyiv / Odesa")
                    .contains("the first report")
                    .containsOnlyOnce("shown in its words");
            assertThat(get(site, "/stories/2").status()).as("founded no story").isEqualTo(404);
            assertThat(get(site, "/stories/01").status()).isEqualTo(404);

            store.stories()
                    .change(StoryChange.moving(StoryChange.Kind.MERGE, 1, Map.of(3L, 1L), List.of()), Samples.NOW);
            assertThat(get(site, "/stories/3").status()).isEqualTo(308);
            assertThat(get(site, "/stories/3").headers()).containsEntry("Location", "1");
            assertThat(Wire.text(get(site, "/stories/1"))).contains("3 reports", "Here as an operator", "edited here");
        }
    }

    @Test
    void allOutputsShowAStoryInTheWordsOfThePreferredSource() {
        try (JdbcStore store = JdbcStore.embedded(folder)) {
            poll(store, Samples.added(Samples.feed("echo", 1), "one"), Duration.ZERO);
            poll(store, Samples.added(Samples.feed("press", 0), "two"), Duration.ofMinutes(9));
            poll(store, Samples.added(Samples.feed("echo", 1), "three"), Duration.ofHours(1));
            decide(store);
            PublishSettings settings = new PublishSettings(
                    "The wire", Stories.site(), 100, Instant.parse("2026-01-01T00:00:00Z"), Collapse.STORIES, false);
            Site site = site(store, settings);

            String id = store.stories().story(1).orElseThrow().publicId().value();
            for (String format : List.of("atom", "rss", "json")) {
                assertThat(Wire.text(get(site, "/merged." + format)))
                        .as(format)
                        .contains(id, "Title of two", "https://example.org/two");
            }
            assertThat(JsonFeedCheck.ids(get(site, "/merged.json").body())).contains(id);
            assertThat(Wire.text(get(site, "/merged"))).contains("href=\"https://example.org/two\"");
            assertThat(Wire.text(get(site, "/stories/1"))).contains("<title>Title of two");
        }
    }

    /** The first two entries are of one event, the third came near and founded another story. */
    private static void decide(JdbcStore store) {
        List<StoredEntry> entries = store.stories().undecided(3);
        StoryDecision founded = new StoryDecision(0, StoryMethod.FOUNDED, 0, List.of(), Optional.empty(), "t 1");
        StoryDecision joined = new StoryDecision(
                1,
                StoryMethod.SAME_EVENT,
                0.8125,
                List.of("kyiv"),
                Optional.of(new RunnerUp(3, 0.4375, "different place: Kyiv / Odesa")),
                "t 1");
        store.stories()
                .record(
                        List.of(
                                new StoryAssignment(entries.get(0), founded, List.of(StoryMilestone.Kind.FOUNDED)),
                                new StoryAssignment(entries.get(1), joined, List.of()),
                                new StoryAssignment(entries.get(2), founded, List.of())),
                        Samples.NOW);
    }

    private static void check(Site site) {
        for (String page : List.of("/topics/india", "/merged")) {
            assertThat(PublishedFeedCheck.atom(get(site, page + ".atom").body()))
                    .isEmpty();
            assertThat(PublishedFeedCheck.rss(get(site, page + ".rss").body())).isEmpty();
            assertThat(JsonFeedCheck.faults(get(site, page + ".json").body())).isEmpty();
        }
        assertThat(JsonFeedCheck.ids(get(site, "/topics/india.json").body())).containsExactly("tag:example,one");
        assertThat(JsonFeedCheck.ids(get(site, "/merged.json").body()))
                .containsExactly("tag:example,two", "tag:example,one");
        assertThat(Wire.text(get(site, "/topics/india")))
                .contains("Reported by 2 (1 independent)")
                .contains("same text, 81 % shared");
        assertThat(Wire.text(get(site, "/"))).contains("1 story");
        assertThat(Wire.text(get(site, "/status"))).contains("2 sources").contains("3 entries stored");
        assertThat(get(site, "/merged.jsonl").body()).asString().hasLineCount(2);
        assertThat(get(site, "/readyz").status()).isEqualTo(200);
    }

    private static Map<String, String> validators(Site site) {
        Map<String, String> validators = new TreeMap<>();
        for (String path : FEEDS) {
            Map<String, String> headers = get(site, path).headers();
            validators.put(path, headers.get("ETag") + " " + headers.get("Last-Modified"));
        }
        return validators;
    }

    private Site site(JdbcStore store) {
        return site(store, new PublishSettings("The wire", Stories.site(), 100, Instant.parse("2026-01-01T00:00:00Z")));
    }

    private Site site(JdbcStore store, PublishSettings settings) {
        TopicFeeds feeds =
                new TopicFeeds(store.entries(), store.renditions(), clock, settings, List.of(Topics.topic("india")));
        assertThat(feeds.refreshAll().state().failure()).isEmpty();
        return new Site(new SiteParts(
                feeds, store.entries(), store.stories(), store.feeds(), new Wire(), new Metrics(), clock));
    }

    private void poll(JdbcStore store, NewEntry entry) {
        poll(store, entry, Duration.ofHours(1));
    }

    private void poll(JdbcStore store, NewEntry entry, Duration later) {
        clock.pass(later);
        Instant now = clock.instant();
        Feed press = Samples.feed("press", 0);
        Feed echo = Samples.feed("echo", 1);
        store.feeds().configure(List.of(press, echo), now);
        store.feeds().makeDue(List.of(press.id(), echo.id()), now);
        for (FeedLease lease :
                store.feeds().claimDue(new Claim("test", Duration.ofMinutes(1), 10, 10, Set.of(), Set.of()), now)) {
            boolean wanted = lease.feed().id().equals(entry.identity().key().feed());
            PollReport report = new PollReport(
                    PollOutcome.READ,
                    "",
                    Optional.of(now.plus(Duration.ofMinutes(30))),
                    false,
                    lease.uri(),
                    new PollMemory(0, true),
                    Optional.of("The " + lease.feed().id()),
                    1);
            store.feeds()
                    .commitPoll(new PollCommit(
                            lease,
                            now,
                            report,
                            Validators.NONE,
                            wanted ? List.of(entry) : List.of(),
                            List.of(),
                            List.of()));
        }
    }

    private static Answer get(Site site, String path) {
        return site.answer(Wire.request("GET", path));
    }
}
