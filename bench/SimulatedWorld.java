import io.topicwire.config.ConfigResult;
import io.topicwire.config.FeedsConfig;
import io.topicwire.config.FeedsFile;
import io.topicwire.config.Settings;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The simulated web in a process of its own, and a folder that lives as long as it does. */
final class SimulatedWorld implements AutoCloseable {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Process process;
    private final String base;
    private final Path folder;

    private SimulatedWorld(Process process, String base, Path folder) {
        this.process = process;
        this.base = base;
        this.folder = folder;
    }

    /**
     * Starts it and waits until it listens.
     *
     * @param program its source file
     * @param port on the loopback
     * @param options as it takes them, {@code --name=value}
     */
    static SimulatedWorld start(Path program, int port, List<String> options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                program.toString(),
                "--port=" + port));
        command.addAll(options);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        SimulatedWorld world = new SimulatedWorld(
                process, "http://127.0.0.1:" + port, Files.createTempDirectory("feedworld-bench"));
        BufferedReader lines = process.inputReader();
        String line = lines.readLine();
        while (line != null && !line.contains("feedworld ready")) {
            line = lines.readLine();
        }
        if (line == null) {
            world.close();
            throw new IllegalStateException("the simulation did not start");
        }
        return world;
    }

    /** Options of the command line, {@code --name=value}, by name. */
    static Map<String, String> options(List<String> arguments) {
        Map<String, String> options = new TreeMap<>();
        for (String argument : arguments) {
            Matcher option = Pattern.compile("--([a-z-]+)=(.+)").matcher(argument);
            if (!option.matches()) {
                throw new IllegalArgumentException(argument + " is not of the form --name=value");
            }
            options.put(option.group(1), option.group(2));
        }
        return options;
    }

    /** All its feeds as sources {@code feed-0}, {@code feed-1}, …, without topics. */
    FeedsConfig config() throws IOException, InterruptedException {
        StringBuilder text = new StringBuilder("sources:\n");
        int number = 0;
        for (String url : get("/_control/feeds.txt").lines().toList()) {
            text.append("  - {id: feed-").append(number++).append(", url: \"").append(url).append("\"}\n");
        }
        Path file = Files.writeString(folder.resolve("feeds.yml"), text + "topics: []\n");
        return ((ConfigResult.Loaded<FeedsConfig>) FeedsFile.load(file)).config();
    }

    /**
     * Settings of a program that reads it, with a store in the folder.
     *
     * @param threads polls at one time
     * @param perHost polls of one host at one time
     */
    Settings settings(int threads, int perHost) {
        return new Settings(
                new Settings.Server("127.0.0.1", 0),
                new Settings.Store(folder.resolve("data"), Optional.empty()),
                new Settings.Polling(threads, perHost, Duration.ZERO, Duration.ofMinutes(10)),
                new Settings.Outbound(Optional.empty(), Duration.ofSeconds(30), 16 << 20, List.of("127.0.0.0/8")),
                new Settings.Encoder(false),
                Duration.ofDays(90),
                new Settings.Log(Settings.LogFormat.TEXT, Settings.LogLevel.ERROR));
    }

    String get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(base + path)).build());
    }

    void post(String path) throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(URI.create(base + path))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
    }

    private static String send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(request.uri() + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    /** Ends it and removes the folder. */
    @Override
    public void close() throws IOException {
        process.destroyForcibly().onExit().join();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : new ArrayList<>(files.sorted(Comparator.reverseOrder()).toList())) {
                Files.delete(file);
            }
        }
    }
}
