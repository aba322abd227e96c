package io.topicwire.config;

import io.topicwire.feed.Secret;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads {@code config/topicwire.yml} and the environment into {@link Settings}. */
final class SettingsReader {
    /** Variables that the launcher reads; they are no settings, and no mistakes. */
    private static final Set<String> LAUNCHER = Set.of("TOPICWIRE_HOME", "TOPICWIRE_JAVA_OPTS");

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Problems problems;
    private final Map<String, String> environment;
    private final Optional<Reading> reading;
    private final Map<String, Section> sections = new TreeMap<>();

    private SettingsReader(Problems problems, Map<String, String> environment, Optional<SourceText> source) {
        this.problems = problems;
        this.environment = environment;
        this.reading = source.map(text -> new Reading(text, problems));
    }

    static ConfigResult<Settings> load(Path file, Map<String, String> environment) {
        Problems problems = new Problems();
        Optional<SourceText> source = Optional.empty();
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            source = SourceFile.bytes(file, problems)
                    .flatMap(content -> SourceFile.text(file.toString(), content, problems));
        }
        SettingsReader reader = new SettingsReader(problems, environment, source);
        reader.reading.ifPresent(reader::openSections);
        reader.warnOfUnknownVariables();
        Settings settings = reader.settings();
        return problems.result(() -> settings);
    }

    private void openSections(Reading file) {
        Optional<Section> root =
                YamlDocument.read(file).flatMap(node -> Section.open(file, SettingKey.sections(), node));
        if (root.isEmpty()) {
            return;
        }
        for (String name : SettingKey.sections().names()) {
            // A section may be empty: that is what remains when all its keys are commented out.
            root.get()
                    .node(name)
                    .filter(node -> !Reading.isNone(node))
                    .flatMap(node -> Section.open(file, SettingKey.keys(name), node))
                    .ifPresent(section -> sections.put(name, section));
        }
    }

    private Settings settings() {
        Settings.Polling poll = polling();
        Settings.Outbound outbound = outbound();
        checkLease(poll, outbound);
        return new Settings(
                new Settings.Server(
                        value(SettingKey.SERVER_HOST, new HostValue()).orElse("127.0.0.1"),
                        value(SettingKey.SERVER_PORT, new NumberValue(0, 65_535))
                                .orElse(8080)),
                new Settings.Store(
                        value(SettingKey.DATA_DIRECTORY, new FolderValue()).orElse(Path.of("data")), database()),
                poll,
                outbound,
                new Settings.Encoder(
                        value(SettingKey.ENCODER_ENABLED, new FlagValue()).orElse(false)),
                Duration.ofDays(value(SettingKey.RETENTION_DAYS, new NumberValue(1, 3_650))
                        .orElse(90)),
                new Settings.Log(
                        value(SettingKey.LOG_FORMAT, new ChoiceValue<>(Settings.LogFormat.class))
                                .orElse(Settings.LogFormat.TEXT),
                        value(SettingKey.LOG_LEVEL, new ChoiceValue<>(Settings.LogLevel.class))
                                .orElse(Settings.LogLevel.INFO)));
    }

    private Optional<Settings.Database> database() {
        Optional<String> user =
                value(SettingKey.STORE_USER, new TextValue(100, true)).filter(name -> !name.isEmpty());
        Optional<Secret> password = value(SettingKey.STORE_PASSWORD, new PasswordValue())
                .filter(secret -> !secret.reveal().isEmpty());
        int connections =
                value(SettingKey.STORE_POOL_SIZE, new NumberValue(2, 100)).orElse(8);
        return value(SettingKey.STORE_URL, new DatabaseValue())
                .filter(url -> !url.isEmpty())
                .map(url -> new Settings.Database(
                        url,
                        user,
                        password,
                        connections,
                        said(SettingKey.STORE_URL).toString()));
    }

    /** Where the value stands that holds: in the variable, else in the file, else nowhere. */
    private Place said(SettingKey key) {
        return variable(key)
                .map(Scalar::place)
                .or(() -> reading.flatMap(file -> node(key).map(file::place)))
                .orElse(Place.of(key.variable()));
    }

    private Settings.Polling polling() {
        DurationValue spacing = new DurationValue(Duration.ZERO, Duration.ofHours(1), "s");
        DurationValue lease = new DurationValue(MINUTE, Duration.ofDays(1), "m");
        return new Settings.Polling(
                value(SettingKey.POLL_THREADS, new NumberValue(1, 256)).orElse(16),
                value(SettingKey.POLL_PER_HOST, new NumberValue(1, 16)).orElse(2),
                value(SettingKey.POLL_HOST_SPACING, spacing).orElse(SECOND),
                value(SettingKey.POLL_LEASE, lease).orElse(Duration.ofMinutes(10)));
    }

    private Settings.Outbound outbound() {
        DurationValue timeout = new DurationValue(SECOND, Duration.ofMinutes(5), "s");
        return new Settings.Outbound(
                value(SettingKey.FETCH_USER_AGENT_CONTACT, new OptionalAddressValue())
                        .flatMap(contact -> contact),
                value(SettingKey.FETCH_TIMEOUT, timeout).orElse(Duration.ofSeconds(30)),
                value(SettingKey.FETCH_MAX_BYTES, new ByteCountValue(64 << 10, 256 << 20))
                        .orElse(16 << 20),
                networks());
    }

    private List<String> networks() {
        SettingKey key = SettingKey.FETCH_ALLOW_PRIVATE_NETWORKS;
        NetworkValue type = new NetworkValue();
        Optional<List<String>> inFile = reading.flatMap(file -> node(key)
                .flatMap(node -> file.list(key.key(), node, "a list such as [10.1.0.0/16]"))
                .map(items -> items.stream()
                        .flatMap(item -> file.value("a network", item, type).stream())
                        .toList()));
        Optional<List<String>> inVariable = variable(key)
                .map(scalar -> Arrays.stream(scalar.text().split(","))
                        .map(part -> Scalar.ofVariable(key.variable(), part.strip()))
                        .flatMap(part -> type.read(part, problems).stream())
                        .toList());
        return inVariable.or(() -> inFile).orElse(List.of());
    }

    /** The value of the variable, else that of the file; a mistake in either is reported. */
    private <T> Optional<T> value(SettingKey key, ValueType<T> type) {
        Optional<T> inFile = reading.flatMap(file ->
                node(key).flatMap(node -> file.value(key.section() + "." + key.key(), node, type)));
        Optional<T> inVariable = variable(key).flatMap(scalar -> type.read(scalar, problems));
        return inVariable.or(() -> inFile);
    }

    private Optional<Node> node(SettingKey key) {
        return Optional.ofNullable(sections.get(key.section())).flatMap(section -> section.node(key.key()));
    }

    private Optional<Scalar> variable(SettingKey key) {
        return Optional.ofNullable(environment.get(key.variable()))
                .filter(text -> !text.isBlank())
                .map(text -> Scalar.ofVariable(key.variable(), text.strip()));
    }

    private void checkLease(Settings.Polling poll, Settings.Outbound outbound) {
        if (poll.lease().compareTo(outbound.timeout()) > 0) {
            return;
        }
        BiFunction<SettingKey, Duration, String> words =
                (key, time) -> key.section() + "." + key.key() + " (" + DurationValue.shortForm(time) + ")";
        boolean leaseSaid = variable(SettingKey.POLL_LEASE).isPresent()
                || node(SettingKey.POLL_LEASE).isPresent();
        problems.error(
                said(leaseSaid ? SettingKey.POLL_LEASE : SettingKey.FETCH_TIMEOUT),
                words.apply(SettingKey.POLL_LEASE, poll.lease()) + " is not longer than "
                        + words.apply(SettingKey.FETCH_TIMEOUT, outbound.timeout()),
                "a lease that outlasts a fetch");
    }

    private void warnOfUnknownVariables() {
        List<String> known =
                Arrays.stream(SettingKey.values()).map(SettingKey::variable).toList();
        for (String name : new TreeMap<>(environment).keySet()) {
            if (name.startsWith(SettingKey.PREFIX) && !known.contains(name) && !LAUNCHER.contains(name)) {
                problems.warning(
                        Place.of(Quoted.harmless(name)),
                        "this variable is no setting",
                        "TOPICWIRE_ and a key of topicwire.yml in capitals",
                        NearestName.among(known, name));
            }
        }
    }
}
