package io.topicwire.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.feed.Secret;
import io.topicwire.feed.WebUri;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class SettingsTest {
    private static final Path SHIPPED = Path.of("config/topicwire.yml");
    private static final Settings DEFAULTS = new Settings(
            new Settings.Server("127.0.0.1", 8080),
            new Settings.Store(Path.of("data"), Optional.empty()),
            new Settings.Polling(16, 2, Duration.ofSeconds(1), Duration.ofMinutes(10)),
            new Settings.Outbound(Optional.empty(), Duration.ofSeconds(30), 16 << 20, List.of()),
            new Settings.Encoder(false),
            Duration.ofDays(90),
            new Settings.Log(Settings.LogFormat.TEXT, Settings.LogLevel.INFO));

    @TempDir
    private Path folder;

    @Test
    void aMissingFileMeansTheDefaults() {
        assertThat(loaded(folder.resolve("none.yml"), Map.of()).config()).isEqualTo(DEFAULTS);
    }

    @Test
    void theShippedFileSaysTheDefaults() {
        var loaded = loaded(SHIPPED, Map.of());

        assertThat(loaded.config()).isEqualTo(DEFAULTS);
        assertThat(loaded.warnings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(SettingKey.class)
    void theShippedFileExplainsEveryKeyWhereItStands(SettingKey key) throws IOException {
        List<String> lines = Files.readAllLines(SHIPPED);
        int section = lines.indexOf(key.section() + ":");
        int at = section + 1;
        while (!lines.get(at).startsWith("  " + key.key() + ":")) {
            at++;
        }
        String value = lines.get(at).substring(lines.get(at).indexOf(':') + 2);

        assertThat(lines.get(at - 1)).contains("Default " + value).endsWith("Environment: " + key.variable());
        assertThat(lines.get(at - 2)).startsWith("  # ");
    }

    @Test
    void theFileDecides() throws IOException {
        Path file = file("""
                server: {host: 0.0.0.0, port: 0}
                data:
                  directory: /var/lib/topicwire
                store:
                  url: jdbc:h2:tcp://db/topicwire
                poll: {threads: 4, per-host: 1, host-spacing: 0s, lease: 2h}
                fetch:
                  user-agent-contact: https://feeds.example.org/about
                  timeout: 90s
                  max-bytes: 512KB
                  allow-private-networks: [10.1.0.0/16, "fd00::/8", 192.168.7.9]
                retention: {days: 7}
                log: {format: json, level: DEBUG}
                """);

        assertThat(loaded(file, Map.of()).config())
                .isEqualTo(new Settings(
                        new Settings.Server("0.0.0.0", 0),
                        new Settings.Store(
                                Path.of("/var/lib/topicwire"),
                                Optional.of(new Settings.Database(
                                        "jdbc:h2:tcp://db/topicwire",
                                        Optional.empty(),
                                        Optional.empty(),
                                        8,
                                        file + ":5:8"))),
                        new Settings.Polling(4, 1, Duration.ZERO, Duration.ofHours(2)),
                        new Settings.Outbound(
                                WebUri.parse("https://feeds.example.org/about"),
                                Duration.ofSeconds(90),
                                512 << 10,
                                List.of("10.1.0.0/16", "fd00::/8", "192.168.7.9/32")),
                        new Settings.Encoder(false),
                        Duration.ofDays(7),
                        new Settings.Log(Settings.LogFormat.JSON, Settings.LogLevel.DEBUG)));
    }

    @Test
    void theEnvironmentDecidesOverTheFile() throws IOException {
        Map<String, String> environment = Map.of(
                "TOPICWIRE_SERVER_PORT", "9090",
                "TOPICWIRE_POLL_HOST_SPACING", " 5s ",
                "TOPICWIRE_FETCH_ALLOW_PRIVATE_NETWORKS", "10.0.0.0/8, ::1",
                "TOPICWIRE_LOG_LEVEL", "",
                "PATH", "/bin");
        Settings settings = loaded(file("server:\n  port: 1234\nlog: {level: warn}\n"), environment)
                .config();

        assertThat(settings.server().port()).isEqualTo(9090);
        assertThat(settings.poll().hostSpacing()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.outbound().privateNetworks()).containsExactly("10.0.0.0/8", "::1/128");
        assertThat(settings.log().level()).isEqualTo(Settings.LogLevel.WARN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "server: {prot: 1}            | settings.yml:1:10: unknown key \"prot\"; expected one of host, port; did you mean \"port\"?",
                "serv: {port: 1}              | settings.yml:1:1: unknown key \"serv\"; expected one of server, data, store, poll, fetch, encoder, retention, log; did you mean \"server\"?",
                "server: {port: 70000}        | settings.yml:1:16: server.port is a number (70000); expected a whole number from 0 to 65535",
                "server: {port: '80'}         | settings.yml:1:16: server.port is \"80\"; expected a whole number from 0 to 65535; did you mean \"80\"?",
                "server: {host: 'localhost:80'} | settings.yml:1:16: server.host is \"localhost:80\"; expected a host name or address without port, such as 127.0.0.1, or 0.0.0.0 for all; did you mean \"localhost\"?",
                "poll: {lease: 10}            | settings.yml:1:15: poll.lease is a number (10); expected a time such as 90s, 30m, 2h or 1d, from 1m to 1d; did you mean \"10m\"?",
                "fetch: {max-bytes: 16 mb}    | settings.yml:1:20: fetch.max-bytes is \"16 mb\"; expected a size such as 512KB or 16MB, from 64KB to 256MB; did you mean \"16MB\"?",
                "fetch: {allow-private-networks: [10.1.*.*]} | settings.yml:1:34: a network is \"10.1.*.*\"; expected a network such as 10.1.0.0/16 or fd00::/8; did you mean \"10.1.0.0/16\"?",
                "fetch: {allow-private-networks: [10.1.0.0/33]} | settings.yml:1:34: a network is \"10.1.0.0/33\"; expected a network such as 10.1.0.0/16 or fd00::/8",
                "log: {format: jason}         | settings.yml:1:15: log.format is \"jason\"; expected one of text, json; did you mean \"json\"?",
                "log: {level: inf}            | settings.yml:1:14: log.level is \"inf\"; expected one of error, warn, info, debug, trace; did you mean \"info\"?",
                "data: {directory: 7}         | settings.yml:1:19: data.directory is a number (7); expected the name of a folder; did you mean \"7\"?",
                "fetch: {timeout: 5m}, poll: {lease: 1m} | settings.yml:1:21: not YAML: while parsing a block mapping, expected <block end>, but found ','; expected \"key: value\" lines, indented alike"
            })
    void mistakesInTheFileHaveTheirPlace(String text, String message) throws IOException {
        Path file = file(text);

        assertThat(problems(file, Map.of()))
                .singleElement()
                .asString()
                .isEqualTo(file.resolveSibling(message).toString());
    }

    @Test
    void mistakesInVariablesNameTheVariable() {
        Map<String, String> environment = Map.of(
                "TOPICWIRE_SERVER_PORT", "http",
                "TOPICWIRE_POLL_LEASE", "10 min",
                "TOPICWIRE_FETCH_ALLOW_PRIVATE_NETWORKS", "10.0.0.0/8,intranet");

        assertThat(problems(folder.resolve("none.yml"), environment))
                .extracting(ConfigProblem::toString)
                .containsExactlyInAnyOrder(
                        "TOPICWIRE_SERVER_PORT: the value is \"http\"; expected a whole number from 0 to 65535",
                        "TOPICWIRE_POLL_LEASE: the value is \"10 min\"; expected a time such as 90s, 30m,"
                                + " 2h or 1d, from 1m to 1d; did you mean \"10m\"?",
                        "TOPICWIRE_FETCH_ALLOW_PRIVATE_NETWORKS: the value is"
                                + " \"intranet\"; expected a network such as 10.1.0.0/16 or fd00::/8");
    }

    @Test
    void variablesThatNameNothingAreWarnedOf() {
        Map<String, String> environment = Map.of(
                "TOPICWIRE_SERVER_PROT", "80",
                "TOPICWIRE_HOME", "/opt",
                "TOPICWIRE_JAVA_OPTS", "-Xmx1g");

        assertThat(loaded(folder.resolve("none.yml"), environment).warnings())
                .singleElement()
                .asString()
                .isEqualTo("TOPICWIRE_SERVER_PROT: this variable is no setting; expected TOPICWIRE_ and a key of"
                        + " topicwire.yml in capitals; did you mean \"TOPICWIRE_SERVER_PORT\"?");
    }

    @Test
    void aLeaseMustOutlastAFetch() throws IOException {
        assertThat(problems(file("fetch: {timeout: 5m}\npoll:\n  lease: 5m\n"), Map.of()))
                .singleElement()
                .asString()
                .endsWith("settings.yml:3:10: poll.lease (5m) is not longer than fetch.timeout (5m);"
                        + " expected a lease that outlasts a fetch");
    }

    @Test
    void theDatabasesPasswordIsNeverRepeated() throws IOException {
        Path file = file("store:\n  url: 'postgres://db?password=s3cret'\n  password: 53737\n");
        List<ConfigProblem> problems = problems(file, Map.of());

        assertThat(problems.get(0).forTerminal())
                .contains("settings.yml:2:8: store.url is no address of a database")
                .doesNotContain("s3cret");
        assertThat(problems.get(1).forTerminal())
                .contains("settings.yml:3:13: store.password is no password")
                .doesNotContain("53737");
    }

    @Test
    void aDatabaseThatNodesShareIsNamedInTheFileAndItsPasswordInTheEnvironment() throws IOException {
        Path file = file("store: {url: 'jdbc:postgresql://db/wire?x=s3cret', user: wire, pool-size: 20}\n");
        Settings.Database database = loaded(file, Map.of("TOPICWIRE_STORE_PASSWORD", "pass word"))
                .config()
                .store()
                .database()
                .orElseThrow();

        assertThat(database)
                .isEqualTo(new Settings.Database(
                        "jdbc:postgresql://db/wire?x=s3cret",
                        Optional.of("wire"),
                        Optional.of(new Secret("pass word")),
                        20,
                        file + ":1:14"));
        assertThat(loaded(file, Map.of("TOPICWIRE_STORE_PASSWORD", "pass word"))
                        .config()
                        .toString())
                .doesNotContain("s3cret")
                .doesNotContain("pass word");
        assertThat(loaded(file, Map.of("TOPICWIRE_STORE_URL", "jdbc:postgresql:wire"))
                        .config()
                        .store()
                        .database()
                        .orElseThrow()
                        .said())
                .isEqualTo("TOPICWIRE_STORE_URL");
    }

    @Test
    void aFileOfCommentsAndASectionWithoutKeysMeanTheDefaults() throws IOException {
        assertThat(loaded(file("# nothing\n"), Map.of()).config()).isEqualTo(DEFAULTS);
        assertThat(loaded(file("server:\n  # port: 1\n"), Map.of()).config()).isEqualTo(DEFAULTS);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("settings.yml"), text);
    }

    private static ConfigResult.Loaded<Settings> loaded(Path file, Map<String, String> environment) {
        ConfigResult<Settings> result = Settings.load(file, environment);
        assertThat(result).isInstanceOf(ConfigResult.Loaded.class);
        return (ConfigResult.Loaded<Settings>) result;
    }

    private static List<ConfigProblem> problems(Path file, Map<String, String> environment) {
        ConfigResult<Settings> result = Settings.load(file, environment);
        assertThat(result).isInstanceOf(ConfigResult.Broken.class);
        return ((ConfigResult.Broken<Settings>) result).problems();
    }
}
