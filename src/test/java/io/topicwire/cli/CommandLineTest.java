package io.topicwire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.Topicwire;
import io.topicwire.journey.ChildJvm;
import io.topicwire.journey.Loopback;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command, as it is typed. */
final class CommandLineTest {
    private static final String TOPICS = """
            topics:
              - id: navy
                title: Navies
                query: frigate OR navy
              - id: chess
                title: Chess
                query: chess
            """;

    @TempDir
    Path folder;

    private SmallOrigin origin;
    private Path feeds;
    private Path settings;

    @BeforeEach
    void open() throws IOException {
        origin = new SmallOrigin();
        settings = write("settings.yml", Loopback.settingsYaml(folder.resolve("data")));
        feeds = write("feeds.yml", source("small-origin", "/feed") + TOPICS);
    }

    /** Commands hand their log settings to the process, which here is everybody's. */
    @AfterEach
    void close() {
        System.clearProperty("TOPICWIRE_LOG_LEVEL");
        System.clearProperty("TOPICWIRE_LOG_FORMAT");
        origin.close();
    }

    static Stream<String> commands() {
        return new TreeSet<>(TopicwireCommand.commandLine().getSubcommands().keySet())
                .stream().filter(name -> !name.equals("help"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void theHelpOfEachCommandHasAnExampleAndItsExitStatus(String command) {
        Outcome help = Outcome.of(command, "--help");

        assertThat(help.status()).isZero();
        assertThat(help.out()).contains("Usage: topicwire " + command, "Example", "Exit status: ");
        assertThat(help.out().lines()).as("fits a terminal").allMatch(line -> line.length() <= 120);
    }

    @Test
    void noCommandOrAnUnknownOneIsWrongUsage() {
        assertThat(Outcome.of().status()).isEqualTo(2);
        Outcome mistyped = Outcome.of("pol");
        assertThat(mistyped.status()).isEqualTo(2);
        assertThat(mistyped.err()).contains("poll").doesNotContain("\tat ");
        assertThat(Outcome.of("--version").out()).contains("topicwire ", "Java ");
    }

    @Test
    void checkSaysWhatIsInOrder() {
        Outcome shipped = Outcome.of("check", Path.of("feeds.yml").toAbsolutePath());

        assertThat(shipped.status()).as(shipped.out()).isZero();
        assertThat(shipped.out()).contains(" is in order: ", " sources, ", " topics");
        assertThat(Outcome.of("check", feeds).out()).contains("1 source, 2 topics");
    }

    @Test
    void checkNamesEveryMistakeByItsPlace() throws IOException {
        Path broken = write("broken.yml", """
                sources:
                  - id: one
                    ulr: http://one.example/
                topics:
                  - id: navy
                    title: Navies
                    query: (frigate OR
                """);

        Outcome check = Outcome.of("check", broken);

        assertThat(check.status()).isOne();
        assertThat(check.out())
                .containsPattern("broken\\.yml:3:5: .*did you mean \"url\"")
                .containsPattern("broken\\.yml:7:\\d+: ")
                .containsPattern("\\d problems in .*broken\\.yml")
                .doesNotContain("\tat ");
    }

    @Test
    void checkNamesTheMistakesInTheListOfFamiliesToo() throws Exception {
        Files.createDirectories(folder.resolve("config"));
        write("config/publisher-families.txt", "harbour-group harbour.example\n");
        Path output = folder.resolve("output.txt");
        Process check =
                ChildJvm.start(ChildJvm.of(folder, List.of(), Topicwire.class, "check", feeds.toString()), output);

        assertThat(check.waitFor()).isOne();
        assertThat(Files.readString(output))
                .contains("config/publisher-families.txt:1:1: there is no colon in this line")
                .contains("1 problem in the list of families", "is in order");
    }

    @Test
    void checkOfAFileThatIsNotThereSaysSo() {
        Outcome check = Outcome.of("check", folder.resolve("absent.yml"));

        assertThat(check.status()).isOne();
        assertThat(check.out()).contains("absent.yml").doesNotContain("Exception");
    }

    @Test
    void checkLoadsNothingThatItDoesNotNeed() throws Exception {
        Path loaded = folder.resolve("classes.log");
        Path output = folder.resolve("output.txt");
        Process check = ChildJvm.start(
                ChildJvm.of(
                        folder, List.of("-Xlog:class+load:file=" + loaded), Topicwire.class, "check", feeds.toString()),
                output);

        assertThat(check.waitFor()).isZero();
        assertThat(Files.readString(output)).contains("is in order");
        assertThat(Files.readString(loaded))
                .contains("io.topicwire.cli.CheckCommand")
                .doesNotContain(
                        "org.eclipse.jetty",
                        "org.h2.",
                        "org.flywaydb",
                        "org.quartz",
                        "okhttp3.",
                        "com.zaxxer",
                        "org.jdbi",
                        "com.rometools",
                        "io.micrometer",
                        "ch.qos.logback",
                        "org.jsoup");
    }

    @Test
    void importAddsWhatIsNewAndOnlyThat() throws IOException {
        Path opml = write("list.opml", """
                <opml version="2.0"><body>
                <outline type="rss" text="Other" xmlUrl="http://other.example/feed"/>
                <outline type="rss" text="Small" xmlUrl="%s"/>
                </body></opml>
                """.formatted(origin.url("/feed")));
        String before = Files.readString(feeds);

        Outcome dry = Outcome.of("import", opml, "-f", feeds, "--dry-run");
        assertThat(dry.status()).isZero();
        assertThat(dry.out()).contains("http://other.example/feed", "would add 1 source");
        assertThat(feeds).hasContent(before);

        Outcome real = Outcome.of("import", opml, "-f", feeds);
        assertThat(real.status()).isZero();
        assertThat(real.out()).contains("added 1 source", "is there as small-origin");
        assertThat(Files.readString(feeds))
                .contains("http://other.example/feed")
                .endsWith(TOPICS);
        assertThat(Outcome.of("check", feeds).out()).contains("2 sources, 2 topics");
        assertThat(Outcome.of("import", opml, "-f", feeds).out()).contains("added 0 sources");
    }

    @Test
    void importOfSomethingElseIsRefused() {
        Outcome refused = Outcome.of("import", feeds, "-f", feeds);

        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("feeds.yml").doesNotContain("\tat ");
    }

    @Test
    void pollReportsByItsExitStatusWhatFailed() throws IOException {
        Outcome good = poll();
        assertThat(good.status()).as(good.err()).isZero();
        assertThat(good.out()).contains("1 source polled: 1 read, 0 unchanged, 0 failed; 3 new entries");

        feeds = write(
                "feeds.yml",
                source("small-origin", "/feed") + source("ruin", "/broken").replace("sources:\n", "") + TOPICS);
        Outcome some = poll();
        assertThat(some.status()).isOne();
        assertThat(some.out()).contains("ruin: ", "500", "tried again at ", "1 failed; 0 new entries");
        assertThat(poll("small-origin").status()).as("only that one").isZero();
    }

    @Test
    void pollOfAnUnknownSourceSuggestsTheNearest() {
        Outcome unknown = poll("smal-orign");

        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.err()).contains("no source \"smal-orign\"", "did you mean \"small-origin\"?");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void brokenConfigurationIsWrongUsageAndNamedByItsPlace() throws IOException {
        write("settings.yml", "poll: {threads: many}\n");

        Outcome poll = poll();

        assertThat(poll.status()).isEqualTo(2);
        assertThat(poll.err()).containsPattern("settings\\.yml:1:\\d+: ");
    }

    @Test
    void aStoreThatAnotherProcessHoldsIsNotAvailable() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        Process holder = ChildJvm.of(folder, List.of(), StoreHolder.class, data.toString())
                .start();
        try {
            assertThat(holder.inputReader().readLine()).isEqualTo("open 0");

            Outcome poll = poll();

            assertThat(poll.status()).isEqualTo(3);
            assertThat(poll.err()).contains("in use").doesNotContain("\tat ");
        } finally {
            holder.getOutputStream().close();
            holder.destroyForcibly().waitFor();
        }
    }

    @Test
    void serveOnAPortThatIsTakenSaysSo() throws IOException {
        int taken = URI.create(origin.url("/")).getPort();
        write("settings.yml", Loopback.settingsYaml(folder.resolve("data")).replace("port: 0", "port: " + taken));

        Outcome serve = withConfiguration("serve");

        assertThat(serve.status()).isEqualTo(3);
        assertThat(serve.err()).contains(Integer.toString(taken)).doesNotContain("\tat ");
    }

    @Test
    void explainReadsTextAndSaysWhyOrWhatIsMissing() {
        Outcome on = explainText("The navy orders a frigate\nNothing else.", "-");
        assertThat(on.status()).isZero();
        assertThat(on.out())
                .contains("The navy orders a frigate", "navy", "frigate", "nothing is stored yet")
                .contains("language: en, by its words");

        Outcome off = explainText("Rain tomorrow", "-");
        assertThat(off.status()).as("on no topic").isOne();
        assertThat(explainText("Chess and a frigate", "-", "--topic", "chess").out())
                .doesNotContain("Navies");
        Outcome wrong = explainText("Rain", "-", "--topic", "ches");
        assertThat(wrong.status()).isEqualTo(2);
        assertThat(wrong.err()).contains("did you mean \"chess\"?");
    }

    @Test
    void explainReadsPagesFeedsAndWhatIsStored() throws IOException {
        Outcome page = explain(origin.url("/page"));
        assertThat(page.status()).isZero();
        assertThat(page.out()).contains("The new frigate", "navy");

        Outcome feed = explain(origin.url("/feed"));
        assertThat(feed.status()).isZero();
        assertThat(feed.out()).contains("Chess in the park", "A frigate is launched", "Rain in Genève");

        Outcome broken = explain(origin.url("/broken"));
        assertThat(broken.status()).isEqualTo(3);
        assertThat(broken.err()).contains("500");

        poll();
        Outcome stored = explain("2");
        assertThat(stored.status()).isZero();
        assertThat(stored.out()).contains("A frigate is launched", "stored as number 2", "same text: as nothing else");
        String id = stored.out()
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("urn:uuid:"))
                .findFirst()
                .orElseThrow();
        assertThat(explain(id).out()).contains("stored as number 2");
        assertThat(explain("http://small.example/frigate?utm_source=x").out()).contains("stored as number 2");
    }

    @Test
    void exportWritesStoriesAfterACursor() throws IOException {
        Path file = folder.resolve("stories.jsonl");
        assertThat(export("-o", file).status()).as("nothing is stored").isEqualTo(3);
        assertThat(file).doesNotExist();
        poll();

        assertThat(export("-o", file).status()).isZero();
        assertThat(Files.readAllLines(file)).hasSize(3).allMatch(line -> line.startsWith("{") && line.endsWith("}"));
        assertThat(Files.readAllLines(file).get(0)).contains("Chess in the park");
        export("-o", file, "--since", "1", "--limit", "1");
        assertThat(Files.readAllLines(file)).singleElement().asString().contains("A frigate is launched");
        export("-o", file, "--since", "3");
        assertThat(file).isEmptyFile();
        assertThat(export("-o", file, "--limit", "-1").status()).isEqualTo(2);
    }

    @Test
    void exportToStandardOutputIsUtf8WhateverTheTerminalSpeaks() throws Exception {
        poll();
        Path output = folder.resolve("output.jsonl");
        Process export = ChildJvm.start(
                ChildJvm.of(
                        folder,
                        List.of("-Dfile.encoding=US-ASCII"),
                        Topicwire.class,
                        "export",
                        "-f",
                        feeds.toString(),
                        "--settings",
                        settings.toString()),
                output);

        assertThat(export.waitFor()).isZero();
        assertThat(Files.readAllLines(output)).hasSize(3).last().asString().contains("Rain in Genève");
    }

    @Test
    void theCompletionIsAScriptThatBashReads() throws Exception {
        Outcome completion = Outcome.of("completion");
        assertThat(completion.status()).isZero();
        assertThat(completion.out()).contains("explain", "--dry-run");

        Path script = write("completion.bash", completion.out());
        Process bash = new ProcessBuilder("bash", "-n", script.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEmpty();
        assertThat(bash.waitFor()).isZero();
    }

    private Outcome poll(String... sources) {
        return withConfiguration("poll", (Object[]) sources);
    }

    private Outcome explain(Object... arguments) {
        return withConfiguration("explain", arguments);
    }

    private Outcome export(Object... arguments) {
        return withConfiguration("export", arguments);
    }

    private Outcome explainText(String text, Object... arguments) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        try {
            return explain(arguments);
        } finally {
            System.setIn(before);
        }
    }

    private Outcome withConfiguration(String command, Object... arguments) {
        return Outcome.of(Stream.concat(Stream.of(command, "-f", feeds, "--settings", settings), Stream.of(arguments))
                .toArray());
    }

    private String source(String id, String path) {
        return "sources:\n  - id: " + id + "\n    url: " + origin.url(path) + "\n";
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
