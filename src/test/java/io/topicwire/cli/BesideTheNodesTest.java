package io.topicwire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.Topicwire;
import io.topicwire.demo.DemoWorld;
import io.topicwire.journey.Await;
import io.topicwire.journey.ChildJvm;
import io.topicwire.journey.Loopback;
import io.topicwire.store.jdbc.PostgresServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Two servers and an operator's commands, each a process or as good as one, on one PostgreSQL. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
final class BesideTheNodesTest {
    @RegisterExtension
    static final PostgresServer SERVER = new PostgresServer();

    private static final Pattern PORT = Pattern.compile("topics  http://localhost:(\\d+)/");
    private static final Pattern SEVERAL = Pattern.compile("\"story\":(\\d+),[^\\n]*\"reports\":([2-9]|\\d\\d)");
    private static final String FEED = "/merged.atom";

    @TempDir
    Path folder;

    private DemoWorld world;
    private final List<Process> nodes = new ArrayList<>();

    @BeforeEach
    void serve() throws IOException {
        world = DemoWorld.start(InstantSource.system(), 0);
        // Without output.base-url each node would begin its links with a port of its own.
        Files.writeString(folder.resolve("feeds.yml"), world.feedsYaml("https://feeds.example.org"));
        Files.writeString(
                folder.resolve("settings.yml"),
                Loopback.settingsYaml(folder.resolve("data")) + "store: {url: \""
                        + SERVER.freshDatabase().url() + "\", pool-size: 4}\n");
    }

    private Process node(String name) throws IOException {
        Process node = ChildJvm.start(
                ChildJvm.of(
                        folder, List.of(), Topicwire.class, "serve", "-f", "feeds.yml", "--settings", "settings.yml"),
                folder.resolve(name));
        nodes.add(node);
        return node;
    }

    @AfterEach
    void stop() throws InterruptedException {
        System.clearProperty("TOPICWIRE_LOG_LEVEL");
        System.clearProperty("TOPICWIRE_LOG_FORMAT");
        for (Process node : nodes) {
            node.destroyForcibly().waitFor();
        }
        world.close();
    }

    @Test
    void commandsWorkBesideServersThatServeTheSameAndOutliveEachOther() throws Exception {
        Process one = node("one");
        Process other = node("other");
        Await.until("both serve the whole world", () -> entries("one") > 20 && entries("one") == entries("other"));
        Await.until("both serve the same", () -> tag("one").equals(tag("other")));
        assertThat(get("one").body()).isEqualTo(get("other").body());
        assertThat(get("one").headers().firstValue("Last-Modified"))
                .isEqualTo(get("other").headers().firstValue("Last-Modified"));

        assertThat(run("poll").err()).as("nobody holds the store").doesNotContain("in use");
        assertThat(run("export", "--output", folder.resolve("all.jsonl")).status())
                .isZero();
        assertThat(Files.readAllLines(folder.resolve("all.jsonl"))).hasSizeGreaterThan(20);
        long story =
                first(SEVERAL, run("story", "list", "--limit", 1000, "--json").out());
        assertThat(run("why", story).out()).contains("story " + story);
        Outcome titled = run("story", "title", story, "A title of the desk");
        assertThat(titled.status()).as(titled.err()).isZero();
        assertThat(run("sources").status()).isNotEqualTo(ExitCode.UNAVAILABLE);

        one.destroyForcibly().waitFor();
        assertThat(get("other").statusCode()).isEqualTo(200);
        assertThat(run("story", "log").out()).contains("title");
        other.destroy();
        assertThat(other.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(run("story", "undo", 1).out()).contains("took back change 1");
    }

    @Test
    void aStoreThatDoesNotOpenIsSaidWithItsPlaceAndWithoutItsPassword() throws IOException {
        Path settings = folder.resolve("settings.yml");
        Files.writeString(
                settings, "store:\n  url: \"jdbc:postgresql://127.0.0.1:1/wire?password=s3cret\"\n  user: wire\n");
        for (String command : List.of("poll", "export", "sources", "serve")) {
            Outcome outcome = run(command);
            assertThat(outcome.status()).as(command + ": " + outcome.err()).isEqualTo(ExitCode.UNAVAILABLE);
            assertThat(outcome.err())
                    .contains(settings + ":2:8: the store jdbc:postgresql://127.0.0.1:1/wire cannot be opened")
                    .contains("the server does not answer")
                    .doesNotContain("s3cret");
        }
    }

    private int entries(String node) throws Exception {
        return portOf(node) == 0 ? 0 : get(node).body().split("</entry>", -1).length - 1;
    }

    private String tag(String node) throws Exception {
        return get(node).headers().firstValue("ETag").orElseThrow();
    }

    private HttpResponse<String> get(String node) throws Exception {
        URI uri = URI.create("http://localhost:" + portOf(node) + FEED);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }

    private long portOf(String node) throws IOException {
        Path output = folder.resolve(node);
        return Files.exists(output) ? first(PORT, Files.readString(output)) : 0;
    }

    private static long first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }

    private Outcome run(Object... arguments) {
        return Outcome.of(Stream.concat(
                        Stream.of(arguments),
                        Stream.of(
                                "--feeds=" + folder.resolve("feeds.yml"),
                                "--settings=" + folder.resolve("settings.yml")))
                .toArray());
    }
}
