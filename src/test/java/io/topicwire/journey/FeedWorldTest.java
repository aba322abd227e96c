package io.topicwire.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.topicwire.app.PollRound;
import io.topicwire.config.ConfigResult;
import io.topicwire.config.FeedsConfig;
import io.topicwire.config.FeedsFile;
import io.topicwire.poll.PolledFeed;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two rounds over two hundred feeds of the shared simulation, whose own counters say how polite we were. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
final class FeedWorldTest {
    private static final int FEEDS = 200;
    /** The simulation's news are from the days before. */
    private static final Instant NOW = Instant.parse("2026-06-06T00:00:00Z");

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final VirtualClock clock = new VirtualClock(NOW);
    private Process world;
    private String base;

    @BeforeEach
    void open() throws Exception {
        Path program = Path.of(System.getProperty("topicwire.shared", "absent"), "feedworld", "FeedWorld.java");
        assumeTrue(Files.exists(program), "needs the shared simulation at ${topicwire.shared}/feedworld");
        int port = freePort();
        base = "http://127.0.0.1:" + port;
        world = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        program.toAbsolutePath().toString(),
                        "--feeds=" + FEEDS,
                        "--port=" + port,
                        "--hosts=4",
                        "--no-validators=0",
                        "--latency-ms=5")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var lines = world.inputReader();
        String line = lines.readLine();
        while (line != null && !line.contains("feedworld ready")) {
            line = lines.readLine();
        }
        assertThat(line).as("the simulation is ready").isNotNull();
    }

    @AfterEach
    void close() throws InterruptedException {
        if (world != null) {
            world.destroyForcibly().waitFor();
        }
    }

    @Test
    void theSecondRoundIsConditionalAndBringsNothing() throws Exception {
        FeedsConfig config = config();
        List<PolledFeed> first = round(config);
        assertThat(first)
                .allSatisfy(polled -> assertThat(polled.report().outcome().success())
                        .as(polled.feed() + ": " + polled.report().detail())
                        .isTrue());
        assertThat(first.stream().mapToInt(PolledFeed::added).sum()).isGreaterThan(FEEDS * 15);
        assertThat(statistic("maxInflightPerHost")).isBetween(1, 2);

        post("/_control/reset");
        post("/_control/tick?hours=0");
        clock.advance(Duration.ofHours(2));
        List<PolledFeed> second = round(config);

        assertThat(second.stream().mapToInt(PolledFeed::added).sum())
                .as("announced again")
                .isZero();
        assertThat(second.stream().mapToInt(PolledFeed::changed).sum()).isZero();
        assertThat(statistic("feedRequests")).isEqualTo(FEEDS);
        assertThat(statistic("conditional")).isGreaterThanOrEqualTo(FEEDS * 99 / 100);
        assertThat(statistic("bytesOut")).as("bytes of all answers").isLessThan(FEEDS * 1000);
        assertThat(statistic("maxInflightPerHost")).isBetween(1, 2);
    }

    private List<PolledFeed> round(FeedsConfig config) throws InterruptedException {
        try (PollRound round = new PollRound(Loopback.settings(folder.resolve("data")), config, clock, polled -> {})) {
            List<PolledFeed> polled = round.run(config.feeds()).polled();
            assertThat(polled).hasSize(FEEDS);
            return polled;
        }
    }

    private FeedsConfig config() throws Exception {
        StringBuilder text = new StringBuilder("sources:\n");
        int number = 0;
        for (String url : get("/_control/feeds.txt").lines().toList()) {
            text.append("  - id: feed-" + number++ + "\n    url: " + url + "\n");
        }
        Path file = Files.writeString(folder.resolve("feeds.yml"), text + "topics: []\n");
        return ((ConfigResult.Loaded<FeedsConfig>) FeedsFile.load(file)).config();
    }

    private int statistic(String name) throws Exception {
        Matcher number = Pattern.compile("\"" + name + "\":(\\d+)").matcher(get("/_control/stats"));
        assertThat(number.find()).as(name).isTrue();
        return Integer.parseInt(number.group(1));
    }

    private String get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(base + path)).build());
    }

    private void post(String path) throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(URI.create(base + path))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
    }

    private String send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(request.uri().toString()).isEqualTo(200);
        return answer.body();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
