package io.topicwire.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.app.Service;
import io.topicwire.config.ConfigResult;
import io.topicwire.config.FeedsConfig;
import io.topicwire.config.FeedsFile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A running service whose feeds.yml is edited. */
final class ReloadTest {
    private static final String TOPIC = """
              - id: %s
                title: %s
                query: %s
            """;

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private Path file;
    private LedgerOrigin origin;
    private Service service;

    @BeforeEach
    void open() throws Exception {
        origin = new LedgerOrigin(InstantSource.fixed(Instant.parse("2026-11-23T00:00:00Z")), 2);
        file = folder.resolve("feeds.yml");
        write(TOPIC.formatted("third", "Third items", "title:3"));
        FeedsConfig config = ((ConfigResult.Loaded<FeedsConfig>) FeedsFile.load(file)).config();
        service = Service.start(
                Loopback.settings(folder.resolve("data")), file, config, InstantSource.system(), polled -> {});
        Await.until(
                "the first items are published", () -> get("/topics/third.json").contains("Item 3 of outlet 1"));
    }

    @AfterEach
    void close() {
        service.close();
        origin.close();
    }

    @Test
    void aNewTopicAppearsWithTheItemsThatWereThereBefore() throws Exception {
        assertThat(status("/topics/fifth.json")).isEqualTo(404);

        write(TOPIC.formatted("third", "Third items", "title:3") + TOPIC.formatted("fifth", "Fifth items", "title:5"));

        Await.until("the new topic is published", () -> status("/topics/fifth.json") == 200);
        assertThat(get("/topics/fifth.json")).contains("Item 5 of outlet 0", "Item 5 of outlet 1");
        assertThat(get("/topics/third.json")).contains("Item 3 of outlet 0", "Item 3 of outlet 1");
        assertThat(get("/")).contains("Fifth items");
        assertThat(origin.requests())
                .as("the publishers were not asked again for it")
                .hasSize(2);
    }

    @Test
    void aBrokenEditLeavesTheOneBeforeAndIsShownUntilItIsMended() throws Exception {
        String before = get("/topics/third.json");

        write(TOPIC.formatted("third", "Third items", "title:(3"));

        int line = (int) Files.readString(file)
                        .lines()
                        .takeWhile(l -> !l.contains("query:"))
                        .count()
                + 1;
        Await.until("the mistake is shown", () -> get("/status").contains("feeds.yml:" + line + ":"));
        assertThat(get("/status")).containsPattern("feeds\\.yml:" + line + ":\\d+: ");
        assertThat(get("/topics/third.json")).isEqualTo(before);
        assertThat(status("/readyz")).isEqualTo(200);

        write(TOPIC.formatted("third", "Items with a three", "title:3"));

        Await.until("the mended file is in force", () -> get("/").contains("Items with a three"));
        Await.until("the mistake is gone", () -> !get("/status").contains("feeds.yml:" + line));
    }

    @Test
    void anEditThatFlipsALineLeavesTheTopicsBeforeAndIsShownWithPlaceAndReason() throws Exception {
        String before = get("/topics/third.json");

        write(TOPIC.formatted("third", "Third items", "title:4") + "    match: [Item 3 of an outlet]\n");

        Await.until("the line is shown", () -> get("/status").contains("must be on the topic third"));
        assertThat(get("/status"))
                .containsPattern("feeds\\.yml:\\d+:\\d+: must be on the topic third: .*needs title:4")
                .contains("feeds.yml was refused");
        assertThat(get("/topics/third.json")).isEqualTo(before);

        write(TOPIC.formatted("third", "Items with a three", "title:3") + "    match: [Item 3 of an outlet]\n");

        Await.until("the mended file is in force", () -> get("/").contains("Items with a three"));
        Await.until("the line is gone", () -> !get("/status").contains("must be on the topic third"));
    }

    @Test
    void aLineThatIsFlippedAtTheStartIsShownAndServingGoesOn() throws Exception {
        service.close();
        write(TOPIC.formatted("third", "Third items", "title:3") + "    no-match: [Item 3 of an outlet]\n");
        FeedsConfig config = ((ConfigResult.Loaded<FeedsConfig>) FeedsFile.load(file)).config();

        service = Service.start(
                Loopback.settings(folder.resolve("data")), file, config, InstantSource.system(), polled -> {});

        assertThat(get("/status"))
                .contains("Topics do not decide as their match: and no-match: lines say.")
                .containsPattern("feeds\\.yml:\\d+:\\d+: must not be on the topic third: .*title: &#34;3|title: \"3");
        Await.until("the items are published", () -> get("/topics/third.json").contains("Item 3 of outlet 1"));
        Await.until("topics are looked at", () -> get("/status").contains("<h2>Topics</h2>"));
    }

    /** As deployments do it: the new file takes the place of the old one at once. */
    private void write(String topics) throws IOException {
        StringBuilder text = new StringBuilder("sources:\n");
        for (int feed = 0; feed < origin.feeds(); feed++) {
            text.append("  - id: outlet-" + feed + "\n    url: " + origin.url(feed) + "\n    every: 1h\n");
        }
        Path draft = Files.writeString(folder.resolve("draft.yml"), text + "topics:\n" + topics);
        Files.move(draft, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    private String get(String path) throws IOException, InterruptedException {
        return answer(path).body();
    }

    private int status(String path) throws IOException, InterruptedException {
        return answer(path).statusCode();
    }

    private HttpResponse<String> answer(String path) throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + service.port() + path);
        return client.send(
                HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(30)).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
