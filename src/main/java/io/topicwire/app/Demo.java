package io.topicwire.app;

import io.topicwire.config.ConfigResult;
import io.topicwire.config.FeedsConfig;
import io.topicwire.config.FeedsFile;
import io.topicwire.config.Settings;
import io.topicwire.demo.DemoWorld;
import io.topicwire.poll.PollListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The whole service on the bundled news world: real HTTP on loopback, the real store in a folder that is thrown away.
 */
public final class Demo implements AutoCloseable {
    private static final int USUAL_PORT = 8080;

    private final Path folder;
    private final DemoWorld world;
    private final Service service;
    private final FeedsConfig config;
    private final String base;

    private Demo(Path folder, DemoWorld world, int port, PollListener listener) throws IOException {
        this.folder = folder;
        this.world = world;
        this.base = "http://localhost:" + port;
        Path feedsFile = folder.resolve("feeds.yml");
        Files.writeString(feedsFile, world.feedsYaml(base));
        this.config = load(feedsFile);
        this.service = Service.start(settings(folder, port), feedsFile, config, InstantSource.system(), listener);
    }

    /**
     * Starts the world and the service that reads it.
     *
     * @param port where readers connect; empty for 8080, or another free one where that is taken
     * @param listener hears of every poll
     * @throws UncheckedIOException where a port or a folder cannot be had
     */
    public static Demo start(Optional<Integer> port, PollListener listener) {
        try {
            Path folder = Files.createTempDirectory("topicwire-demo-");
            DemoWorld world = DemoWorld.start(InstantSource.system(), 0);
            try {
                return new Demo(folder, world, port.filter(wanted -> wanted > 0).orElseGet(Demo::freePort), listener);
            } catch (RuntimeException e) {
                world.close();
                remove(folder);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the demo cannot start: " + e.getMessage(), e);
        }
    }

    private static int freePort() {
        return isFree(USUAL_PORT) ? USUAL_PORT : anyPort();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static int anyPort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port", e);
        }
    }

    private static FeedsConfig load(Path feedsFile) {
        if (FeedsFile.load(feedsFile) instanceof ConfigResult.Loaded<FeedsConfig> loaded) {
            return loaded.config();
        }
        throw new IllegalStateException("the demo's own feeds.yml is broken");
    }

    /** The world lives on loopback, which the address guard forbids elsewhere. */
    private static Settings settings(Path folder, int port) {
        return new Settings(
                new Settings.Server("127.0.0.1", port),
                new Settings.Store(folder, Optional.empty()),
                new Settings.Polling(8, 2, Duration.ZERO, Duration.ofMinutes(10)),
                new Settings.Outbound(Optional.empty(), Duration.ofSeconds(30), 16 << 20, List.of("127.0.0.0/8")),
                new Settings.Encoder(false),
                Duration.ofDays(90),
                new Settings.Log(Settings.LogFormat.TEXT, Settings.LogLevel.ERROR));
    }

    /** What the demo subscribes to. */
    public FeedsConfig config() {
        return config;
    }

    /** Where readers reach it, without a slash at the end. */
    public String base() {
        return base;
    }

    /** The demo's feeds.yml, followed while it runs. */
    public Path feedsFile() {
        return folder.resolve("feeds.yml");
    }

    /** The running service. */
    public Service service() {
        return service;
    }

    /** Stops everything and removes the folder. */
    @Override
    public void close() {
        service.close();
        world.close();
        remove(folder);
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(Demo::delete);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot clean up " + folder, e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + file, e);
        }
    }
}
