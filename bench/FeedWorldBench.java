import io.topicwire.app.PollRound;
import io.topicwire.config.ConfigResult;
import io.topicwire.config.FeedsConfig;
import io.topicwire.config.FeedsFile;
import io.topicwire.config.Settings;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a sick fifth of the web costs the healthy rest: polls a simulated world while all of it is well and again with
 * every fault mode switched on, and prints what the world's own counters say. Run by {@code bench/feedworld.sh}.
 *
 * <p>Both states are of one world, one process and one database, so that they differ in nothing but the faults. In
 * each, a first round is not counted. Time is taken by the world: from the first request of a round to the last first
 * request of a healthy feed.
 */
final class FeedWorldBench {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final int feeds;
    private final int hosts;
    private final int rounds;
    private final int latency;
    private final int threads;
    private final String modes;
    private final String base;
    private final Path folder;

    private FeedWorldBench(Map<String, String> options, Path folder) {
        this.feeds = Integer.parseInt(options.getOrDefault("feeds", "500"));
        this.hosts = Integer.parseInt(options.getOrDefault("hosts", "100"));
        this.rounds = Integer.parseInt(options.getOrDefault("rounds", "3"));
        this.latency = Integer.parseInt(options.getOrDefault("latency-ms", "20"));
        this.threads = Integer.parseInt(options.getOrDefault("threads", "16"));
        this.modes = options.getOrDefault("fault-modes", "");
        this.base = "http://127.0.0.1:" + options.getOrDefault("port", "8900");
        this.folder = folder;
    }

    /** @param arguments the simulation's source file, then options as {@code --name=value} */
    public static void main(String[] arguments) throws Exception {
        Map<String, String> options = new TreeMap<>();
        for (String argument : Arrays.asList(arguments).subList(1, arguments.length)) {
            Matcher option = Pattern.compile("--([a-z-]+)=(.+)").matcher(argument);
            if (!option.matches()) {
                throw new IllegalArgumentException(argument + " is not of the form --name=value");
            }
            options.put(option.group(1), option.group(2));
        }
        Path folder = Files.createTempDirectory("feedworld-bench");
        FeedWorldBench bench = new FeedWorldBench(options, folder);
        Process world = bench.startWorld(Path.of(arguments[0]));
        try {
            bench.run();
        } finally {
            world.destroyForcibly().waitFor();
            deleteAll(folder);
        }
    }

    private Process startWorld(Path program) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-XX:+UseSerialGC",
                        program.toString(),
                        "--feeds=" + feeds,
                        "--hosts=" + hosts,
                        "--port=" + URI.create(base).getPort(),
                        "--latency-ms=" + latency,
                        "--no-validators=0",
                        "--faults=0.2",
                        "--faults-start=off"));
        if (!modes.isEmpty()) {
            command.add("--fault-modes=" + modes);
        }
        Process world = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader lines = world.inputReader();
        String line = lines.readLine();
        while (line != null && !line.contains("feedworld ready")) {
            line = lines.readLine();
        }
        if (line == null) {
            throw new IllegalStateException("the simulation did not start");
        }
        return world;
    }

    private void run() throws Exception {
        FeedsConfig config = config();
        System.out.printf("%d feeds on %d hosts, 20 %% of them with faults, %d threads%n%n", feeds, hosts, threads);
        System.out.println("world     round  healthy s  whole s  healthy  early  410  301  xxe  per host  conditional"
                + "  aborted  heap MB  RSS MB");
        round("cold", 0, config);
        double[] healthy = rounds("healthy", config);
        post("/_control/faults?mode=on");
        round("turning", 0, config);
        double[] sick = rounds("faulty", config);
        double ratio = median(sick) / median(healthy);
        System.out.printf(
                "%nhealthy feeds, median of %d rounds: %.2f s alone, %.2f s beside faults, ratio %.2f (bar 1.20): %s%n",
                rounds, median(healthy), median(sick), ratio, ratio <= 1.2 ? "kept" : "MISSED");
    }

    private double[] rounds(String name, FeedsConfig config) throws Exception {
        double[] seconds = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            post("/_control/tick?hours=1&share=0.05");
            seconds[i] = round(name, i + 1, config);
        }
        return seconds;
    }

    private double round(String name, int number, FeedsConfig config) throws Exception {
        post("/_control/reset");
        long started = System.nanoTime();
        try (PollRound round = new PollRound(settings(), config, InstantSource.system(), polled -> {})) {
            round.run(config.feeds());
        }
        double whole = (System.nanoTime() - started) / 1e9;
        Stats stats = new Stats(get("/_control/stats"));
        List<String[]> rows = get("/_control/stats.csv").lines().skip(1).map(row -> row.split(",")).toList();
        List<String[]> well = rows.stream().filter(row -> row[1].equals("OK")).toList();
        long asked = well.stream().mapToLong(row -> Long.parseLong(row[7])).max().orElseThrow();
        double healthy = (asked - stats.of("firstMs")) / 1000.0;
        System.out.printf(
                "%-9s %5d  %9.2f  %7.2f  %7d  %5d  %3d  %3d  %3d  %8d  %10.1f%%  %7d  %7d  %6d%n",
                name, number, healthy, whole, well.size(), stats.of("earlyRetries"), stats.of("after410"),
                stats.of("after301"), stats.of("xxe"), stats.of("maxInflightPerHost"),
                100.0 * stats.of("conditional") / stats.of("feedRequests"), stats.of("aborted"), heap(), resident());
        return healthy;
    }

    private FeedsConfig config() throws Exception {
        StringBuilder text = new StringBuilder("sources:\n");
        int number = 0;
        for (String url : get("/_control/feeds.txt").lines().toList()) {
            text.append("  - {id: feed-").append(number++).append(", url: \"").append(url).append("\"}\n");
        }
        Path file = Files.writeString(folder.resolve("feeds.yml"), text + "topics: []\n");
        return ((ConfigResult.Loaded<FeedsConfig>) FeedsFile.load(file)).config();
    }

    private Settings settings() {
        return new Settings(
                new Settings.Server("127.0.0.1", 0),
                new Settings.Store(folder.resolve("data"), Optional.empty()),
                new Settings.Polling(threads, 2, Duration.ZERO, Duration.ofMinutes(10)),
                new Settings.Outbound(Optional.empty(), Duration.ofSeconds(30), 16 << 20, List.of("127.0.0.0/8")),
                Duration.ofDays(90),
                new Settings.Log(Settings.LogFormat.TEXT, Settings.LogLevel.ERROR));
    }

    /** Counters of the world by name. */
    private record Stats(String json) {
        long of(String name) {
            Matcher number = Pattern.compile("\"" + name + "\":(\\d+)").matcher(json);
            return number.find() ? Long.parseLong(number.group(1)) : 0;
        }
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** What is still reachable, in MB. */
    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }

    /** What the system gave this process, in MB; 0 where it does not say. */
    private static long resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                .findFirst()
                .orElse(0);
    }

    private String get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(base + path)).build());
    }

    private void post(String path) throws IOException, InterruptedException {
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

    private static void deleteAll(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : new ArrayList<>(files.sorted(Comparator.reverseOrder()).toList())) {
                Files.delete(file);
            }
        }
    }
}
