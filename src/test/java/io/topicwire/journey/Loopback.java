package io.topicwire.journey;

import io.topicwire.config.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings of a service that reads publishers on this machine, which the address guard forbids elsewhere. */
public final class Loopback {
    private Loopback() {}

    /** With the built-in store in a folder, and on any free port. */
    public static Settings settings(Path folder) {
        return new Settings(
                new Settings.Server("127.0.0.1", 0),
                new Settings.Store(folder, Optional.empty()),
                new Settings.Polling(4, 2, Duration.ZERO, Duration.ofMinutes(10)),
                new Settings.Outbound(Optional.empty(), Duration.ofSeconds(30), 16 << 20, List.of("127.0.0.0/8")),
                new Settings.Encoder(false),
                Duration.ofDays(90),
                new Settings.Log(Settings.LogFormat.TEXT, Settings.LogLevel.ERROR));
    }

    /** The same as the text of a settings file, for commands. */
    public static String settingsYaml(Path folder) {
        return """
                server: {port: 0}
                data: {directory: "%s"}
                poll: {per-host: 4, host-spacing: 0s}
                fetch: {allow-private-networks: [127.0.0.0/8]}
                """.formatted(folder);
    }
}
