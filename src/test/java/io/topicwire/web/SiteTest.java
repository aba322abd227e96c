package io.topicwire.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.poll.TopicDrift;
import io.topicwire.poll.TopicSuggestions.Suggestion;
import io.topicwire.publish.JsonFeedCheck;
import io.topicwire.publish.PublishedFeedCheck;
import io.topicwire.publish.Stories;
import io.topicwire.publish.Topics;
import io.topicwire.store.PollOutcome;
import io.topicwire.store.SightingReason;
import io.topicwire.topic.Collapse;
import io.topicwire.topic.TopicLikeness;
import io.topicwire.web.ServiceState.ConfigTrouble;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every address of the site, without a network. */
final class SiteTest {
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]*)\"");

    private final Wire wire = new Wire();

    @Test
    void everyFeedOfEveryFormatIsServedAndValid() {
        wire.shelf.put(Stories.story(1));
        wire.feeds.refreshAll();
        for (String path : List.of("/topics/ships", "/topics/trains", "/merged")) {
            assertThat(PublishedFeedCheck.atom(wire.get(path + ".atom").body())).isEmpty();
            assertThat(PublishedFeedCheck.rss(wire.get(path + ".rss").body())).isEmpty();
            assertThat(JsonFeedCheck.faults(wire.get(path + ".json").body())).isEmpty();
        }
        assertThat(wire.get("/merged.atom").headers())
                .containsEntry("Content-Type", "application/atom+xml; charset=utf-8")
                .containsEntry("Vary", "Accept-Encoding")
                .containsEntry("Cache-Control", "public, max-age=60, stale-if-error=86400")
                .containsEntry("Last-Modified", "Mon, 02 Mar 2026 12:00:00 GMT")
                .containsKey("ETag");
        assertThat(wire.get("/opml").headers()).containsEntry("Content-Type", "text/x-opml; charset=utf-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/topics/ships.atom", "/merged.json", "/topics/ships", "/merged", "/opml"})
    void whatIsDefinedButNotRenderedYetIsOnlyUnavailable(String path) {
        assertThat(wire.get(path).status()).isEqualTo(503);
        assertThat(wire.get(path).headers()).containsKey("Retry-After");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/topics/planes.atom",
                "/topics/planes",
                "/topics/ships.xml",
                "/topics/",
                "/nothing",
                "/merged.atom/",
                "/ships.atom",
                "/topics/merged.atom",
                "/assets/",
                "/assets/../WEB-INF",
                "/topics/SHIPS",
                "//",
            })
    void whatIsNotDefinedIsNotFound(String path) {
        wire.feeds.refreshAll();
        assertThat(wire.get(path).status()).isEqualTo(404);
        assertThat(Wire.text(wire.get(path))).contains("nothing at this address");
    }

    @Test
    void aSlashTooManyLeadsToThePage() {
        wire.feeds.refreshAll();
        assertThat(wire.get("/topics/ships/").status()).isEqualTo(308);
        assertThat(wire.get("/topics/ships/").headers()).containsEntry("Location", "../ships");
        assertThat(wire.get("/status/").headers()).containsEntry("Location", "../status");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "get", "PROPFIND"})
    void onlyReadingIsAllowed(String method) {
        Answer answer = wire.site.answer(Wire.request(method, "/status"));
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.headers()).containsEntry("Allow", "GET, HEAD");
    }

    @Test
    void everyPageLinksToTheOthersAndEveryLinkLeadsSomewhere() {
        wire.shelf.put(Stories.story(1));
        wire.feeds.refreshAll();
        for (String page : List.of("/", "/topics/ships", "/merged", "/status", "/nothing")) {
            List<String> links = links(Wire.text(wire.get(page)));
            assertThat(links).contains("/wire/", "/wire/merged", "/wire/status", "/wire/opml");
            for (String link : links) {
                String path = link.replace("https://news.example", "");
                if (path.startsWith("/wire/")) {
                    assertThat(wire.get(path.substring("/wire".length())).status())
                            .as(link)
                            .isEqualTo(200);
                }
            }
        }
    }

    @Test
    void aTopicThatFoldsStoriesTellsTheirReportsAndDevelopments() {
        SightingReason reason =
                new SightingReason(SightingReason.Method.SAME_EVENT, 0.871, List.of("frigate"), "events-1");
        wire.shelf.put(Stories.event(
                1, Optional.empty(), Stories.sighting(2, "Collision").because(Optional.of(reason))));
        wire.shelf.put(Stories.development(3, 1));
        wire.feeds.reconfigure(wire.feeds.current().settings(), List.of(Topics.topic("ships", Collapse.STORIES)));
        wire.feeds.refreshAll();

        assertThat(Wire.text(wire.get("/topics/ships")))
                .containsOnlyOnce("<p class=\"meta\">Development of: Ships collide</p>")
                .contains("same event, 87 % likely");
    }

    @Test
    void aTopicPageSaysWhatItIsAndWhyEachStoryIsThere() {
        wire.shelf.put(Stories.everywhere(1, "Tide"));
        wire.feeds.refreshAll();
        String page = Wire.text(wire.get("/topics/ships"));
        assertThat(page)
                .contains("<h1>Ships &amp; boats</h1>")
                .contains("ship* OR \"row &amp; &lt;boat&gt;\"")
                .contains("<code>Tide</code> found <mark>Tide</mark> in the title")
                .contains("Reported by 2 (2 independent): Tide")
                .contains("Here because of <mark>Tide</mark>")
                .contains("same text, 94 % shared")
                .contains("<time datetime=\"2026-03-02T10:01:00Z\" title=\"2026-03-02 10:01 UTC\">1 hour ago</time>");
        for (String type : List.of("application/atom+xml", "application/rss+xml", "application/feed+json")) {
            assertThat(page).contains("<link rel=\"alternate\" type=\"" + type + "\" title=\"Ships &amp; boats (");
        }
    }

    @ParameterizedTest
    @MethodSource("io.topicwire.publish.OutputFormatTest#hostile")
    void pagesCarryNoMarkupOfStrangers(String text) {
        String hostile = text + "<img src=x onerror=alert(1)><script>alert(2)</script>\"' onclick=\"x";
        wire.shelf.put(Stories.everywhere(1, hostile));
        wire.sources.sources.add(Wire.source("harbour", PollOutcome.REFUSED, hostile, 3));
        wire.trouble = java.util.Optional.of(new ConfigTrouble(Wire.NOW, true, List.of(hostile)));
        wire.feeds.refreshAll();
        for (String path : List.of("/", "/topics/ships", "/merged", "/status")) {
            String page = Wire.text(wire.get(path));
            assertThat(page)
                    .doesNotContainIgnoringCase("<script")
                    .doesNotContain("<img")
                    .startsWith("<!DOCTYPE html>");
            assertThat(page.replaceAll(">[^<]*<", "><")).doesNotContainPattern("\\son[a-z]+=\"");
        }
    }

    @Test
    void pagesAskNobodyElseForAnything() {
        wire.feeds.refreshAll();
        for (String path : List.of("/", "/topics/ships", "/merged", "/status")) {
            assertThat(Wire.text(wire.get(path))).doesNotContain("src=").doesNotContain("style=");
        }
        assertThat(Wire.text(wire.get("/assets/topicwire.css")))
                .doesNotContain("url(")
                .doesNotContain("@import");
    }

    @Test
    void theStatusPageSpeaksPlainly() {
        wire.sources.sources.add(Wire.source("harbour", PollOutcome.NOT_MODIFIED, "", 0));
        wire.sources.sources.add(Wire.source("echo", PollOutcome.UNREACHABLE, "The server did not answer in time.", 4));
        wire.sources.sources.add(Wire.source("past", PollOutcome.GONE, "The server says the feed is gone.", 1));
        String page = Wire.text(wire.get("/status"));
        assertThat(page)
                .contains("3 sources · 2 failing · 3702 entries stored · 2 topics")
                .contains("<span class=\"state good\">Read, nothing new</span>")
                .contains("The server did not answer in time. 4 failures in a row; last good answer: 5 hours ago.")
                .contains("Gone; polling stopped")
                .contains(">5 hours ago</time>")
                .contains(">in 28 minutes</time>")
                .contains("data-name=\"New a day\">5.0<")
                .contains("<meta http-equiv=\"refresh\" content=\"30\">")
                .doesNotContain("class=\"trouble\"");
    }

    @Test
    void troubleStandsAtTheTop() {
        wire.trouble = java.util.Optional.of(new ConfigTrouble(
                Wire.NOW.minusSeconds(180), true, List.of("feeds.yml:3:5: unknown key evry, did you mean every?")));
        wire.shelf.away(true);
        wire.feeds.refreshAll();
        String page = Wire.text(wire.get("/status"));
        assertThat(page)
                .contains("feeds.yml was refused")
                .contains("feeds.yml:3:5: unknown key evry, did you mean every?")
                .contains(">3 minutes ago</time>")
                .contains("Feeds are not being renewed")
                .contains("the store is away");
        assertThat(page.indexOf("class=\"trouble\"")).isLessThan(page.indexOf("<table>"));
    }

    @Test
    void whatTheServiceBeganWithIsTroubleAndInForce() {
        wire.trouble = java.util.Optional.of(
                new ConfigTrouble(Wire.NOW, false, List.of("feeds.yml:9:7: must be on the topic ships")));

        assertThat(Wire.text(wire.get("/status")))
                .contains("Topics do not decide as their match: and no-match: lines say.", "feeds.yml:9:7")
                .doesNotContain("was refused");
    }

    @Test
    void theStatusPageTellsHowTopicsFareAndWhatTheirRulesMayHaveMissed() {
        assertThat(Wire.text(wire.get("/status"))).doesNotContain("<h2>Topics</h2>");
        TopicDrift.Row row = new TopicDrift.Row(
                Stories.SHIPS,
                "Ships & boats",
                31,
                .62,
                java.util.Optional.of(Wire.NOW.minusSeconds(7200)),
                List.of("takes 62 % of all items"));
        Suggestion near = new Suggestion(
                Stories.story(3, "Tug <tows> barge"), new TopicLikeness.Likeness(.71, "A boat is towed", false));
        wire.health = java.util.Optional.of(new TopicHealth(
                new TopicDrift(Duration.ofDays(30), 50, List.of(row)), Map.of(Stories.SHIPS, List.of(near))));

        assertThat(Wire.text(wire.get("/status")))
                .contains("<h2>Topics</h2>", "takes 62 % of all items", ">2 hours ago</time>", ">31<", ">62 %<")
                .contains("<summary>Near to it and missed by its rule</summary>")
                .contains(">Tug &lt;tows&gt; barge</a> (0.71 like the example \"A boat is towed\")");
    }

    @Test
    void readersNoticeNothingWhenTheStoreIsAway() {
        wire.shelf.put(Stories.story(1));
        wire.feeds.refreshAll();
        wire.shelf.away(true);
        wire.sources.away = true;
        wire.feeds.refreshAll();
        for (String path :
                List.of("/topics/ships.atom", "/merged.rss", "/", "/topics/ships", "/merged", "/healthz", "/metrics")) {
            assertThat(wire.get(path).status()).as(path).isEqualTo(200);
        }
        for (String path : List.of("/status", "/merged.jsonl", "/readyz")) {
            assertThat(wire.get(path).status()).as(path).isEqualTo(503);
        }
    }

    @Test
    void readinessSaysWhatIsMissing() {
        assertThat(Wire.text(wire.get("/readyz"))).isEqualTo("ready\n");
        wire.notReady.add("the first poll has not ended");
        assertThat(wire.get("/readyz").status()).isEqualTo(503);
        assertThat(Wire.text(wire.get("/readyz"))).isEqualTo("not ready\n- the first poll has not ended\n");
        wire.notReady.clear();
        wire.site.stopping();
        assertThat(Wire.text(wire.get("/readyz"))).contains("stopping");
        assertThat(wire.get("/healthz").status()).isEqualTo(200);
    }

    @Test
    void metricsCountPollsEntriesFeedsAndRequests() {
        wire.sources.sources.add(Wire.source("harbour", PollOutcome.READ, "", 0));
        wire.metrics.polled(PollOutcome.READ, 7);
        wire.get("/healthz");
        wire.get("/made/up/by/a/stranger");
        assertThat(Wire.text(wire.get("/metrics")))
                .contains("topicwire_polls_total{outcome=\"read\"} 1.0")
                .contains("topicwire_polls_total{outcome=\"gone\"} 0.0")
                .contains("topicwire_entries_added_total 7.0")
                .contains("topicwire_feeds{state=\"read\"} 1.0")
                .contains("topicwire_http_requests_total{route=\"healthz\",status=\"200\"} 1.0")
                .contains("topicwire_http_requests_total{route=\"none\",status=\"404\"} 1.0")
                .contains("topicwire_publish_failing 0.0")
                .contains("jvm_memory_used_bytes")
                .doesNotContain("stranger");
    }

    @Test
    void scriptsReadOnFromACursor() {
        for (long sequence = 1; sequence <= 5; sequence++) {
            wire.shelf.put(Stories.story(sequence));
        }
        List<String> seen = new ArrayList<>();
        String next = "0";
        for (int request = 0; request < 4; request++) {
            Answer answer = wire.get("/merged.jsonl?limit=2&since=" + next);
            Wire.text(answer).lines().forEach(seen::add);
            next = answer.headers().get(EntryLines.NEXT);
        }
        assertThat(next).isEqualTo("5");
        assertThat(seen).hasSize(5).allMatch(line -> line.startsWith("{\"id\":\"urn:uuid:"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "since=-1",
                "since=x",
                "limit=0",
                "limit=1001",
                "since=99999999999999999999",
                "limit=",
                "limit=%31"
            })
    void aBadCursorIsExplained(String query) {
        assertThat(wire.get("/merged.jsonl?" + query).status()).isEqualTo(400);
        assertThat(Wire.text(wire.get("/merged.jsonl?" + query))).contains("limit a number from 1 to 1000");
    }

    private static List<String> links(String page) {
        List<String> links = new ArrayList<>();
        Matcher matcher = LINK.matcher(page);
        while (matcher.find()) {
            links.add(matcher.group(1));
        }
        return links;
    }
}
