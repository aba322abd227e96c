package io.topicwire.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.topicwire.config.ConfigResult;
import io.topicwire.config.FeedsConfig;
import io.topicwire.config.FeedsFile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The shared simulation of publishers in a process of its own; it counts what readers do to it. */
final class SimulatedWeb implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final String base;

    /** Starts it and waits until it listens; skips the test where the shared corpora are absent. */
    static SimulatedWeb start(String... options) throws IOException {
        Path program = Path.of(System.getProperty("topicwire.shared", "absent"), "feedworld", "FeedWorld.java");
        assumeTrue(Files.exists(program), "needs the shared simulation at ${topicwire.shared}/feedworld");
        return new SimulatedWeb(program, options);
    }

    private SimulatedWeb(Path program, String... options) throws IOException {
        int port = freePort();
        base = "http://127.0.0.1:" + port;
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                program.toAbsolutePath().toString(),
                "--port=" + port));
        command.addAll(List.of(options));
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var lines = process.inputReader();
        String line = lines.readLine();
        while (line != null && !line.contains("feedworld ready")) {
            line = lines.readLine();
        }
        assertThat(line).as("the simulation is ready").isNotNull();
    }

    /** All its feeds as sources of a feeds.yml in a folder; the source {@code feed-7} is its feed 7. */
    FeedsConfig config(Path folder) throws IOException, InterruptedException {
        StringBuilder text = new StringBuilder("sources:\n");
        for (String url : get("/_control/feeds.txt").lines().toList()) {
            text.append("  - id: feed-" + numberIn(url) + "\n    url: " + url + "\n");
        }
        Path file = Files.writeString(folder.resolve("feeds.yml"), text + "topics: []\n");
        return ((ConfigResult.Loaded<FeedsConfig>) FeedsFile.load(file)).config();
    }

    private static int numberIn(String url) {
        Matcher number = Pattern.compile("/f/(\\d+)\\.xml").matcher(url);
        assertThat(number.find()).as(url).isTrue();
        return Integer.parseInt(number.group(1));
    }

    /** The sources that were asked for since the last reset and have nothing wrong with them. */
    Set<String> healthyAsked() throws IOException, InterruptedException {
        Set<String> healthy = new TreeSet<>();
        for (String row : get("/_control/stats.csv").lines().skip(1).toList()) {
            String[] cells = row.split(",", 3);
            if (cells[1].equals("OK")) {
                healthy.add("feed-" + cells[0]);
            }
        }
        return healthy;
    }

    /** A counter since the last reset; 0 where it was never touched. */
    int statistic(String name) throws IOException, InterruptedException {
        Matcher number = Pattern.compile("\"" + name + "\":(\\d+)").matcher(get("/_control/stats"));
        return number.find() ? Integer.parseInt(number.group(1)) : 0;
    }

    void control(String command) throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(URI.create(base + "/_control/" + command))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
    }

    private String get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(base + path)).build());
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

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
