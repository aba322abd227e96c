package io.topicwire.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.feed.Feed;
import io.topicwire.feed.FeedId;
import io.topicwire.feed.IdentityRule;
import io.topicwire.feed.PollTerms;
import io.topicwire.feed.WebUri;
import io.topicwire.topic.Collapse;
import io.topicwire.topic.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FeedsFileTest {
    private static final String ONE_SOURCE = """
            sources:
              - id: a
                url: https://a.example/rss
            """;

    @Test
    void everyKeyReachesItsRecord() {
        var loaded = Feeds.loaded(Feeds.fixture("full.yml"));
        FeedsConfig config = loaded.config();

        assertThat(loaded.warnings()).isEmpty();
        assertThat(config.output())
                .isEqualTo(new Output(
                        "Harbour news",
                        WebUri.parse("https://feeds.example.org"),
                        50,
                        Collapse.NONE,
                        Output.Footer.SOURCES));
        assertThat(config.feeds().get(0))
                .isEqualTo(new Feed(
                        new FeedId("dock-gazette"),
                        WebUri.parse("https://dock.example.org/feed.xml").orElseThrow(),
                        "The Dock Gazette",
                        Duration.ofMinutes(15),
                        0,
                        Optional.of("quayside-press"),
                        "en-GB",
                        List.of("press", "local"),
                        new PollTerms(Duration.ofHours(1), Optional.empty()),
                        IdentityRule.GUID,
                        false));
        assertThat(config.feeds())
                .as("the default, and the source that says otherwise")
                .extracting(feed -> feed.terms().crawlDelay())
                .containsExactly(false, true, true);
        assertThat(config.topics()).extracting(Topic::title).containsExactly("Ferries and crossings", "Tides");
        assertThat(config.topics())
                .as("the second says nothing")
                .extracting(Topic::collapse)
                .containsExactly(Collapse.STORIES, Collapse.NONE);
        assertThat(config.topics().get(0).about()).isEqualTo("Timetables, strikes and new ships");
        assertThat(config.topics().get(1).query().source()).isEqualTo("(tide OR \"high water\") AND source:official");
    }

    @Test
    void sourcesKeepTheirOrderAndDisabledOnesAreLeftOut() {
        List<Feed> feeds = Feeds.loaded(Feeds.fixture("full.yml")).config().feeds();

        assertThat(feeds)
                .extracting(f -> f.id().value())
                .containsExactly("dock-gazette", "tide-tables", "lighthouse-example-com");
        assertThat(feeds).extracting(Feed::rank).containsExactly(0, 1, 2);
        assertThat(feeds)
                .extracting(Feed::interval)
                .containsExactly(Duration.ofMinutes(15), Duration.ofMinutes(45), Duration.ofMinutes(45));
    }

    @Test
    void aSourceHasTheIdentityRuleOfTheDefaultsWhereItNamesNone() {
        assertThat(Feeds.loaded(Feeds.fixture("full.yml")).config().feeds())
                .extracting(Feed::identity)
                .containsExactly(IdentityRule.GUID, IdentityRule.LINK, IdentityRule.LINK);
        assertThat(Feeds.loaded(ONE_SOURCE + "    identity: Title-Day\n")
                        .config()
                        .feeds())
                .extracting(Feed::identity)
                .containsExactly(IdentityRule.TITLE_DAY);
    }

    @Test
    void anUnknownIdentityRuleIsToldWithTheNearestOne() {
        assertThat(Feeds.problem(ONE_SOURCE + "    identity: title-dai\n"))
                .hasToString("feeds.yml:4:15: identity is \"title-dai\"; expected one of auto, guid, link, title-day,"
                        + " content; did you mean \"title-day\"?");
    }

    @Test
    void whatIsLeftOutHasItsDefault() {
        FeedsConfig config = Feeds.loaded(ONE_SOURCE).config();

        assertThat(config.output())
                .isEqualTo(new Output("Topicwire", Optional.empty(), 100, Collapse.COPIES, Output.Footer.NONE));
        assertThat(config.topics()).isEmpty();
        Feed feed = config.feeds().get(0);
        assertThat(feed.interval()).isEqualTo(Duration.ofMinutes(30));
        assertThat(feed.identity()).isEqualTo(IdentityRule.AUTO);
        assertThat(feed.title()).isEmpty();
        assertThat(feed.family()).isEmpty();
        assertThat(feed.language()).isEmpty();
        assertThat(feed.tags()).isEmpty();
    }

    @Test
    void allMistakesAreReportedAtOnceInTheOrderOfTheFile() {
        List<ConfigProblem> problems = Feeds.problems("""
                outputs:
                  title: x
                sources:
                  - id: Big One
                    url: example.org/rss
                    every: 10 sec
                topics:
                  - id: merged
                    titel: All
                """);

        assertThat(problems)
                .extracting(ConfigProblem::toString)
                .containsExactly(
                        "feeds.yml:1:1: unknown key \"outputs\"; expected one of output, defaults, sources, topics;"
                                + " did you mean \"output\"?",
                        "feeds.yml:4:9: id is \"Big One\"; expected 1 to 64 of the characters a-z, 0-9 and -, beginning with"
                                + " a letter or digit; did you mean \"big-one\"?",
                        "feeds.yml:5:10: url is \"example.org/rss\"; expected an address that begins with https:// or http://;"
                                + " did you mean \"https://example.org/rss\"?",
                        "feeds.yml:6:12: every is \"10 sec\"; expected a time such as 90s, 30m, 2h or 1d, from 1m to 30d",
                        "feeds.yml:8:5: topic has no \"query\"; expected words: […], another key of a rule, or a query such as: (India OR"
                                + " Indian) AND defence",
                        "feeds.yml:8:9: the topic id \"merged\" is taken by the feed of everything; expected another id",
                        "feeds.yml:9:5: unknown key \"titel\"; expected one of " + SectionKeys.TOPIC.listed()
                                + "; did you mean \"title\"?");
    }

    @Test
    void anUnknownWayToFoldIsReportedWithItsPlace() {
        List<ConfigProblem> problems =
                Feeds.problems("""
                output:
                  collapse: story
                  footer: source
                """ + ONE_SOURCE + "topics:\n  - {id: t, title: T, query: word, collapse: copy}\n");

        assertThat(problems)
                .extracting(ConfigProblem::toString)
                .containsExactly(
                        "feeds.yml:2:13: collapse is \"story\"; expected one of copies, stories, none",
                        "feeds.yml:3:11: footer is \"source\"; expected one of none, sources; did you mean \"sources\"?",
                        "feeds.yml:8:46: collapse is \"copy\"; expected one of copies, stories, none");
    }

    @Test
    void theTerminalShowsTheLineAndACaret() {
        assertThat(Feeds.problem(ONE_SOURCE + "    evry: 5m\n").forTerminal()).isEqualTo("""
                feeds.yml:4:5: unknown key "evry"; expected one of id, url, title, every, at-most, family, \
                language, tags, show-boilerplate, enabled, rate-group, crawl-delay, identity, headers, cookies, user, \
                password, proxy, \
                user-agent; did you mean "every"?
                        evry: 5m
                        ^""");
    }

    @Test
    void secondUseOfAnIdNamesTheFirstEvenWhereThatIsDisabled() {
        ConfigProblem problem = Feeds.problem("""
                sources:
                  - id: a
                    url: https://a.example/rss
                    enabled: false
                  - id: a
                    url: https://b.example/rss
                """);

        assertThat(problem.toString())
                .startsWith("feeds.yml:5:9: the source id \"a\" stands twice, first in line 2;")
                .endsWith("did you mean \"b-example-rss\"?");
    }

    @Test
    void secondUseOfATopicIdNamesTheFirst() {
        String topic = "  - id: t\n    title: T\n    query: word\n";

        assertThat(Feeds.problem(ONE_SOURCE + "topics:\n" + topic + topic).toString())
                .startsWith("feeds.yml:8:9: the topic id \"t\" stands twice, first in line 5;");
    }

    @Test
    void secondUseOfAnAddressIsAWarning() {
        var loaded = Feeds.loaded(ONE_SOURCE + "  - id: b\n    url: HTTPS://A.example/rss\n");

        assertThat(loaded.config().feeds()).hasSize(2);
        assertThat(loaded.warnings())
                .singleElement()
                .asString()
                .startsWith("feeds.yml:5:10: this address is polled already, see line 3");
    }

    @Test
    void aBareAddressTakesItsIdFromTheHostAlone() {
        var first = Feeds.loaded("sources:\n  - https://www.b.example/x\n  - https://a.example\n")
                .config();
        var second = Feeds.loaded("sources:\n  - https://a.example\n  - https://www.b.example/x\n")
                .config();

        assertThat(first.feeds()).extracting(f -> f.id().value()).containsExactly("b-example", "a-example");
        assertThat(second.feeds()).extracting(f -> f.id().value()).containsExactly("a-example", "b-example");
    }

    @Test
    void twoBareAddressesOfOneHostNeedAnId() {
        assertThat(Feeds.problem("sources:\n  - https://a.example/x\n  - https://a.example/y\n")
                        .toString())
                .startsWith("feeds.yml:3:5: the source id \"a-example\" stands twice, first in line 2;")
                .endsWith("did you mean \"- id: a-example-y\"?");
    }

    @Test
    void sourceTermsThatNameNothingAreWarnedOf() {
        var loaded = Feeds.loaded("""
                sources:
                  - id: gazette
                    url: https://a.example/rss
                    tags: [press]
                  - id: resting
                    url: https://b.example/rss
                    enabled: false
                topics:
                  - id: t
                    title: T
                    query: word AND source:(gazete OR press OR resting) NOT source:"pres"
                """);

        assertThat(loaded.warnings())
                .extracting(ConfigProblem::toString)
                .containsExactly(
                        "feeds.yml:11:29: no source and no tag is named \"gazete\"; expected the id or a tag of a source;"
                                + " did you mean \"gazette\"?",
                        "feeds.yml:11:69: no source and no tag is named \"pres\"; expected the id or a tag of a source;"
                                + " did you mean \"press\"?");
    }

    @Test
    void anEmptyListOfSourcesIsAWarningAndAMissingOneAMistake() {
        assertThat(Feeds.loaded("sources: []\n").warnings())
                .singleElement()
                .asString()
                .contains("feeds.yml:1:10: there are no sources");
        assertThat(Feeds.problem("topics: []\n").toString()).contains("feeds.yml has no \"sources\"");
    }

    @Test
    void numbersTruthValuesAndNothingAreNoText() {
        assertThat(Feeds.problem(ONE_SOURCE + "    title: 2026\n").toString())
                .endsWith("title is a number (2026); expected text that is not blank of at most 1000 characters;"
                        + " did you mean \"2026\"?");
        assertThat(Feeds.problem(ONE_SOURCE + "    title: true\n").toString())
                .contains("title is true or false (true)");
        assertThat(Feeds.problem(ONE_SOURCE + "    title:\n").toString()).contains("title has no value");
        assertThat(Feeds.problem(ONE_SOURCE + "    title: ~\n").toString()).contains("title has no value");
        assertThat(Feeds.problem("sources:\n").toString()).contains("sources has no value");
    }

    @Test
    void wordsThatOlderYamlTookForTruthValuesAreText() {
        FeedsConfig config = Feeds.loaded(ONE_SOURCE + "    language: no\n    tags: [on, off]\n")
                .config();

        assertThat(config.feeds().get(0).language()).isEqualTo("no");
        assertThat(config.feeds().get(0).tags()).containsExactly("on", "off");
    }

    @Test
    void anchorsAndMergedKeysSaveTyping() {
        Feed second = Feeds.loaded("""
                sources:
                  - &first
                    id: a
                    url: https://a.example/rss
                    tags: &tags [press]
                  - <<: *first
                    id: b
                    url: https://b.example/rss
                """).config().feeds().get(1);

        assertThat(second.id().value()).isEqualTo("b");
        assertThat(second.tags()).containsExactly("press");
    }

    @Test
    void passwordsAreNotRepeated() {
        ConfigProblem problem = Feeds.problem("sources:\n  - id: a\n    url: https://me:s3cret@a.example/rss\n");

        assertThat(problem.forTerminal())
                .contains("holds a user name or password")
                .doesNotContain("s3cret");
    }

    @Test
    void theFileIsReadFromDisk(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("feeds.yml"), ONE_SOURCE);

        assertThat(FeedsFile.load(file)).isInstanceOf(ConfigResult.Loaded.class);
    }

    @Test
    void filesThatCannotBeReadAreMistakesToo(@TempDir Path folder) throws IOException {
        Path large = Files.write(folder.resolve("large.yml"), new byte[SourceFile.LARGEST + 1]);

        assertThat(only(folder.resolve("none.yml")))
                .endsWith("none.yml: there is no such file; expected a file that exists");
        assertThat(only(folder)).contains("this is a folder");
        assertThat(only(large)).endsWith("large.yml: the file is too large; expected at most 5 MB");
    }

    private static String only(Path file) {
        var broken = (ConfigResult.Broken<FeedsConfig>) FeedsFile.load(file);
        assertThat(broken.problems()).hasSize(1);
        return broken.problems().get(0).toString();
    }
}
