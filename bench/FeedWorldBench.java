import io.topicwire.app.PollRound;
import io.topicwire.config.FeedsConfig;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a sick fifth of the web costs the healthy rest: polls a simulated world while all of it is well and again with
 * every fault mode switched on, and prints what the world's own counters say. Run by {@code bench/feedworld.sh}.
 *
 * <p>Both states are of one world, one process and one database, so that they differ in nothing but the faults. In
 * each, a first round is not counted. Time is taken by the world: from the first request of a round to the last first
 * request of a healthy feed.
 */
final class FeedWorldBench {
    private final int feeds;
    private final int hosts;
    private final int rounds;
    private final int threads;
    private final SimulatedWorld world;

    private FeedWorldBench(Map<String, String> options, SimulatedWorld world) {
        this.feeds = Integer.parseInt(options.get("feeds"));
        this.hosts = Integer.parseInt(options.get("hosts"));
        this.rounds = Integer.parseInt(options.getOrDefault("rounds", "3"));
        this.threads = Integer.parseInt(options.getOrDefault("threads", "16"));
        this.world = world;
    }

    /** @param arguments the simulation's source file, then options as {@code --name=value} */
    public static void main(String[] arguments) throws Exception {
        Map<String, String> options =
                SimulatedWorld.options(Arrays.asList(arguments).subList(1, arguments.length));
        options.putIfAbsent("feeds", "500");
        options.putIfAbsent("hosts", "100");
        try (SimulatedWorld world = SimulatedWorld.start(
                Path.of(arguments[0]), Integer.parseInt(options.getOrDefault("port", "8900")), simulation(options))) {
            new FeedWorldBench(options, world).run();
        }
    }

    private static List<String> simulation(Map<String, String> options) {
        List<String> simulation = new ArrayList<>(List.of(
                "--feeds=" + options.get("feeds"),
                "--hosts=" + options.get("hosts"),
                "--latency-ms=" + options.getOrDefault("latency-ms", "20"),
                "--no-validators=0",
                "--faults=0.2",
                "--faults-start=off"));
        if (options.containsKey("fault-modes")) {
            simulation.add("--fault-modes=" + options.get("fault-modes"));
        }
        return simulation;
    }

    private void run() throws Exception {
        FeedsConfig config = world.config();
        System.out.printf("%d feeds on %d hosts, 20 %% of them with faults, %d threads%n%n", feeds, hosts, threads);
        System.out.println("world     round  healthy s  whole s  healthy  early  410  301  xxe  per host  conditional"
                + "  aborted  heap MB  RSS MB");
        round("cold", 0, config);
        double[] healthy = rounds("healthy", config);
        world.post("/_control/faults?mode=on");
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
            world.post("/_control/tick?hours=1&share=0.05");
            seconds[i] = round(name, i + 1, config);
        }
        return seconds;
    }

    private double round(String name, int number, FeedsConfig config) throws Exception {
        world.post("/_control/reset");
        long started = System.nanoTime();
        try (PollRound round = new PollRound(world.settings(threads, 2), config, InstantSource.system(), polled -> {})) {
            round.run(config.feeds());
        }
        double whole = (System.nanoTime() - started) / 1e9;
        Stats stats = new Stats(world.get("/_control/stats"));
        List<String[]> rows = world.get("/_control/stats.csv").lines().skip(1).map(row -> row.split(",")).toList();
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
}
