package io.topicwire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.journey.Loopback;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code topics} over files, and over a store that was polled from three outlets. */
final class TopicsCommandTest {
    private static final String TOPICS = """
            topics:
              - id: navy
                title: Navies
                about: Warships and the navies that buy them
                iptc: ["20000601"]
                words: [navy, corvette]
                match:
                  - Navy signs a contract for frigates
                no-match:
                  - Giri wins chess tournament
              - id: chess
                title: Chess
                about: Chess tournaments
                query: chess
            """;

    @TempDir
    Path folder;

    private PressOnLoopback press;
    private String sources = "";

    @BeforeEach
    void open() throws IOException {
        press = new PressOnLoopback();
        String yaml = press.feedsYaml();
        sources = yaml.substring(0, yaml.indexOf("topics:"));
        Files.writeString(folder.resolve("settings.yml"), Loopback.settingsYaml(folder.resolve("data")));
        write("feeds.yml", TOPICS);
    }

    @AfterEach
    void close() {
        System.clearProperty("TOPICWIRE_LOG_LEVEL");
        System.clearProperty("TOPICWIRE_LOG_FORMAT");
        press.close();
    }

    @Test
    void linesThatHoldAreGoodAndOneThatDoesNotIsNamedWithItsPlaceAndReason() throws IOException {
        Outcome good = files("topics", "test");
        assertThat(good.status()).as(good.err()).isZero();
        assertThat(good.out()).contains("navy: 2 of 2 lines hold", "all 2 lines hold", "1 topic has neither");
        assertThat(files("topics", "test", "--quiet").out()).isEmpty();

        write("feeds.yml", TOPICS.replace("words: [navy, corvette]", "words: [corvette]"));

        Outcome bad = files("topics", "test");
        assertThat(bad.status()).isOne();
        assertThat(bad.out())
                .containsPattern("feeds.yml:\\d+:\\d+: must be on navy: Navy signs a contract for frigates")
                .contains("    needs corvette", "1 of 2 lines are not decided as they must be");
        assertThat(files("topics", "test", "chess").status()).isZero();
        assertThat(files("topics", "test", "navi").err()).contains("no topic \"navi\"", "did you mean \"navy\"?");

        Outcome check = Outcome.of("check", folder.resolve("feeds.yml"));
        assertThat(check.status()).isOne();
        assertThat(check.out())
                .containsPattern("feeds.yml:\\d+:\\d+: must be on the topic navy: .*: needs corvette")
                .contains("1 line of match: and no-match: not decided");
    }

    @Test
    void topicsAreMeasuredOnLabelledTexts() throws IOException {
        Path labelled = Files.writeString(folder.resolve("labelled.jsonl"), """
                {"id":"1","title":"Navy buys frigates","text":"","lang":"en","labels":["navy"]}
                {"id":"2","title":"Warship sails","text":"for the gulf","lang":"en","labels":["navy","other"]}
                {"id":"3","title":"Chess in the navy","text":"","lang":"en","labels":["chess"]}
                {"title":"Rain","text":"","labels":[]}
                """);

        Outcome table = files("topics", "eval", labelled);
        assertThat(table.status()).as(table.err()).isZero();
        assertThat(table.out())
                .containsPattern("navy +2 +0.500 +0.500 +0.500")
                .containsPattern("chess +1 +1.000 +1.000 +1.000")
                .containsPattern("all \\(micro\\) +3 +0.667 +0.667 +0.667")
                .contains("examples of navy: needs 10 examples");
        assertThat(files("topics", "eval", labelled, "--misses").out())
                .contains("missed navy  2  Warship sails", "wrong  navy  3  Chess in the navy");
        assertThat(files("topics", "eval", labelled, "--json").out())
                .contains(
                        "{\"by\":\"rules only\",\"topic\":\"navy\",\"labelled\":2,\"found\":1,\"wrong\":1,\"missed\":1,");
        assertThat(files("topics", "eval", labelled, "--label", "other=chess").out())
                .containsPattern("other +1 +0.000 +0.000");
    }

    @Test
    void whatCannotBeMeasuredIsRefusedByItsLine() throws IOException {
        Path file = folder.resolve("labelled.jsonl");

        assertThat(files("topics", "eval", file).status()).isEqualTo(3);
        assertRefused(file, "{\"title\":\"a\",\"labels\":[]}\nnonsense\n", "labelled.jsonl, line 2: no JSON object");
        assertRefused(file, "{\"title\":\"a\"}\n", "line 1: \"labels\" is needed");
        assertRefused(file, "{\"labels\":[\"navy\"]}\n", "line 1: neither title nor text");
        assertRefused(
                file,
                "{\"id\":\"x\",\"title\":\"a\",\"labels\":[]}\n\n{\"id\":\"x\",\"title\":\"b\",\"labels\":[]}\n",
                "line 3: the id x is there twice");
        assertRefused(file, "{\"title\":\"a\",\"labels\":[\"weather\"]}\n", "no label of ");
        assertRefused(file, "", "no line in it");
    }

    private void assertRefused(Path file, String text, String message) throws IOException {
        Files.writeString(file, text);
        Outcome outcome = files("topics", "eval", file);
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).contains(message);
    }

    @Test
    void topicsAreListedAndShown() {
        assertThat(run("topics", "list").status()).as("nothing is stored").isEqualTo(3);
        poll();

        assertThat(run("topics", "list").out())
                .containsPattern("navy +2 +no +2 hold +Navies")
                .containsPattern("chess +1 +no +none +Chess");
        assertThat(run("topics", "list", "--json").out())
                .contains(
                        "{\"topic\":\"navy\",\"title\":\"Navies\",\"published\":true,\"stories\":2,\"learns\":false,");

        Outcome show = files("topics", "show", "navy");
        assertThat(show.status()).as(show.err()).isZero();
        assertThat(show.out())
                .contains(
                        "Navies (navy)",
                        "query      navy OR corvette",
                        "title 2.0, summary 1.0, content 0.5; needs 1.0")
                .contains("iptc       20000601", "languages  any", "learns     needs 10 examples");
        assertThat(files("topics", "show", "chess").out()).contains("a mention is enough");
        assertThat(files("topics", "show", "navy", "--json").out()).contains("\"query\":\"navy OR corvette\"");
        assertThat(files("topics", "show", "navvy").status()).isEqualTo(2);
    }

    @Test
    void anEditIsComparedOnWhatIsStored() throws IOException {
        poll();
        Path edited = write("edited.yml", TOPICS.replace("words: [navy, corvette]", "words: [chess, corvette]"));

        Outcome diff = run("topics", "diff", folder.resolve("feeds.yml"), edited);
        assertThat(diff.status()).as(diff.err()).isOne();
        assertThat(diff.out())
                .contains("4 stored items judged, 1 topic defined otherwise")
                .contains("navy: 3 before, 1 after: 1 enter, 3 leave")
                .contains("  + Giri wins chess tournament in Wijk aan Zee", "      title: \"chess\"")
                .contains("  - Philippine Navy signs contract for four Hyundai frigates")
                .contains("      needs one of: chess, corvette")
                .containsPattern("      gamma, 20\\S+Z, number 4");
        assertThat(run("topics", "diff", folder.resolve("feeds.yml"), edited, "--limit", 1)
                        .out())
                .contains("  … and 2 more");
        assertThat(run("topics", "diff", folder.resolve("feeds.yml"), edited, "--json")
                        .out())
                .contains("{\"topic\":\"navy\",\"before\":3,\"after\":1,\"enter\":1,\"leave\":3}")
                .contains("{\"topic\":\"navy\",\"change\":\"leave\",\"entry\":4,");
        assertThat(run("topics", "diff", folder.resolve("feeds.yml"), edited, "--topic", "chess")
                        .status())
                .isZero();

        Outcome same = run("topics", "diff", folder.resolve("feeds.yml"), folder.resolve("feeds.yml"));
        assertThat(same.status()).isZero();
        assertThat(same.out()).contains("0 topics defined otherwise");
        assertThat(run("topics", "diff", folder.resolve("feeds.yml"), folder.resolve("none.yml"))
                        .status())
                .isEqualTo(2);
    }

    @Test
    void driftIsReported() throws IOException {
        poll();

        Outcome report = run("topics", "report");
        assertThat(report.status()).as(report.out()).isZero();
        assertThat(report.out())
                .contains("4 items in 30 days", "nothing to say of any topic", "navy: no match by corvette")
                .containsPattern("navy +3 +75 % +20");
        assertThat(run("topics", "report", "--json").out())
                .contains("{\"topic\":\"navy\",\"items\":3,\"share\":0.75,", "\"unusedTerms\":[\"corvette\"]");
        assertThat(run("topics", "report", "--days", 0).status()).isEqualTo(2);

        write("feeds.yml", TOPICS + "  - id: silent\n    title: Silent\n    query: submarine\n");
        assertThat(run("topics", "report").out()).contains("silent: no stored item is on it");
        assertThat(run("topics", "report").status()).isOne();
    }

    @Test
    void whatTheRuleMissedIsSuggestedAsALineToPaste() throws IOException {
        write(
                "feeds.yml",
                TOPICS.replace("words: [navy, corvette]", "words: [corvette]")
                        .replace("match:\n      - Navy", "examples:\n      - Navy")
                        .replace("no-match:\n      - Giri", "not-examples:\n      - Giri"));
        poll();

        Outcome suggest = run("topics", "suggest", "navy");
        assertThat(suggest.status()).as(suggest.err()).isZero();
        assertThat(suggest.out().lines().toList().get(1))
                .matches("- \"[^\"]*(Navy|frigates)[^\"]*\"  # 0\\.\\d\\d like .*; (alpha|beta|gamma), 20.*Z");
        assertThat(run("topics", "suggest", "navy", "--limit", 1).out().lines()).hasSize(2);
        assertThat(run("topics", "suggest", "navy", "--json").out()).contains("\"similarity\":0.", "\"nearest\":\"");
        assertThat(run("topics", "suggest", "nothing").status()).isEqualTo(2);
    }

    @Test
    void theVerdictsOfTopicsAreJsonForScripts() {
        poll();

        Outcome on = run("explain", "1", "--json");
        assertThat(on.status()).as(on.err()).isZero();
        assertThat(on.out())
                .startsWith("{\"entry\":1,")
                .contains("{\"topic\":\"navy\",\"on\":true,\"evidence\":[{\"term\":\"navy\",\"field\":\"title\",")
                .contains("{\"topic\":\"chess\",\"on\":false,\"obstacles\":[\"needs chess\"]}");
    }

    static Stream<String> subcommands() {
        return TopicwireCommand.commandLine().getSubcommands().get("topics").getSubcommands().keySet().stream()
                .filter(name -> !name.equals("help"));
    }

    @ParameterizedTest
    @MethodSource("subcommands")
    void theHelpOfEachHasAnExample(String name) {
        Outcome help = Outcome.of("topics", name, "--help");
        assertThat(help.status()).isZero();
        assertThat(help.out()).contains("Usage: topicwire topics " + name, "Example", "topicwire topics " + name);
        assertThat(Outcome.of("completion").out()).contains("topics_" + name);
    }

    private Path write(String name, String topics) throws IOException {
        return Files.writeString(folder.resolve(name), sources + topics);
    }

    /** One after the other, so that entries are numbered alike every time. */
    private void poll() {
        for (String outlet : new String[] {"alpha", "beta", "gamma"}) {
            assertThat(run("poll", outlet).status()).isZero();
        }
    }

    private Outcome run(Object... arguments) {
        return Outcome.of(Stream.concat(
                        Stream.of(arguments),
                        Stream.of(
                                "--feeds=" + folder.resolve("feeds.yml"),
                                "--settings=" + folder.resolve("settings.yml")))
                .toArray());
    }

    private Outcome files(Object... arguments) {
        return Outcome.of(Stream.concat(Stream.of(arguments), Stream.of("--feeds=" + folder.resolve("feeds.yml")))
                .toArray());
    }
}
