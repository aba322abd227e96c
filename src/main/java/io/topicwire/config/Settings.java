package io.topicwire.config;

import io.topicwire.feed.Secret;
import io.topicwire.feed.WebUri;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How this server runs: {@code config/topicwire.yml}, where every key is described, overridden by environment variables
 * named {@code TOPICWIRE_} and the key's path in capitals, as in {@code TOPICWIRE_SERVER_PORT}.
 *
 * @param server where it listens
 * @param store where it keeps what it has seen
 * @param poll how hard it works
 * @param outbound how it behaves towards other servers
 * @param encoder whether meaning is asked for where words leave doubt
 * @param retention how long entries are kept, 1 to 3,650 days
 * @param log how it reports
 */
public record Settings(
        Server server, Store store, Polling poll, Outbound outbound, Encoder encoder, Duration retention, Log log) {
    /**
     * Where readers connect.
     *
     * @param host name or address to bind to, without port
     * @param port 0 to 65,535; 0 lets the system choose a free one
     */
    public record Server(String host, int port) {}

    /**
     * Where data are kept.
     *
     * @param dataDirectory folder for the built-in database and caches; relative paths begin at the working directory
     * @param database the database; empty for the built-in one
     */
    public record Store(Path dataDirectory, Optional<Database> database) {}

    /**
     * A database that runs as a server.
     *
     * @param url its JDBC address, which may hold a password
     * @param user who opens it; empty where the address says so
     * @param password of the user
     * @param connections most connections of this process at one time, 2 to 100
     * @param said where the operator said it: a file with line and column, or a variable
     */
    public record Database(String url, Optional<String> user, Optional<Secret> password, int connections, String said) {
        /** Without the address, which may hold a password. */
        @Override
        public String toString() {
            return "Database[" + said + "]";
        }
    }

    /**
     * How hard the poller works.
     *
     * @param threads polls at one time, 1 to 256
     * @param perHost polls of one host at one time, 1 to 16
     * @param hostSpacing least time between two requests to one host, 0 to 1 hour
     * @param lease how long a node owns a feed that it claimed, 1 minute to 1 day; always longer than a fetch may last
     */
    public record Polling(int threads, int perHost, Duration hostSpacing, Duration lease) {}

    /**
     * How requests to other servers are made.
     *
     * @param contact page about this installation, named in the User-Agent header
     * @param timeout whole time of one fetch, 1 second to 5 minutes
     * @param maxBytes largest feed document, decompressed, 64 KB to 256 MB
     * @param privateNetworks networks inside the operator's own that may be fetched from, as {@code address/bits}
     */
    public record Outbound(Optional<WebUri> contact, Duration timeout, int maxBytes, List<String> privateNetworks) {
        public Outbound {
            privateNetworks = List.copyOf(privateNetworks);
        }
    }

    /**
     * The sentence encoder.
     *
     * @param enabled whether it is asked; it must have been built in
     */
    public record Encoder(boolean enabled) {}

    /**
     * How the program reports what it does.
     *
     * @param format for people or for machines
     * @param level least weight of what is reported
     */
    public record Log(LogFormat format, LogLevel level) {}

    /** The shape of a log line. */
    public enum LogFormat {
        TEXT,
        JSON
    }

    /** The weight of a log line, heaviest first. */
    public enum LogLevel {
        ERROR,
        WARN,
        INFO,
        DEBUG,
        TRACE
    }

    /**
     * Reads the settings and reports every mistake at once, those of environment variables by the variable's name. A
     * missing file means the defaults.
     *
     * @param configFile usually {@code config/topicwire.yml}
     * @param environment as of {@link System#getenv()}; an empty value counts as absent, and a variable that begins
     *     with {@code TOPICWIRE_} but names no key is a warning
     */
    public static ConfigResult<Settings> load(Path configFile, Map<String, String> environment) {
        return SettingsReader.load(configFile, environment);
    }
}
