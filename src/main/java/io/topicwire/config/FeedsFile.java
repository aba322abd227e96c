package io.topicwire.config;

import io.topicwire.feed.IdentityRule;
import io.topicwire.feed.Limits;
import io.topicwire.topic.Collapse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads feeds.yml, where the operator names the sources and the topics. */
public final class FeedsFile {
    private static final String DEFAULT_TITLE = "Topicwire";
    private static final int DEFAULT_ENTRIES = 100;
    private static final Duration DEFAULT_EVERY = Duration.ofMinutes(30);

    private FeedsFile() {}

    /**
     * Reads the file and reports every mistake in it, with line and column. A file that is missing, unreadable, over
     * 5 MB or not UTF-8 is a mistake like any other; nothing is thrown for it.
     *
     * @param path the file, named in messages as it is given here
     */
    public static ConfigResult<FeedsConfig> load(Path path) {
        Problems problems = new Problems();
        Optional<byte[]> content = SourceFile.bytes(path, problems);
        return content.isPresent() ? parse(path.toString(), content.get()) : problems.broken();
    }

    /** As {@link #load}, of bytes that are read already. */
    static ConfigResult<FeedsConfig> parse(String file, byte[] content) {
        return parse(file, content, System.getenv());
    }

    /** @param environment what {@code ${NAME}} stands for in what sources say in requests */
    static ConfigResult<FeedsConfig> parse(String file, byte[] content, Map<String, String> environment) {
        Problems problems = new Problems();
        return SourceFile.text(file, content, problems)
                .map(source -> parse(new Reading(source, problems), environment))
                .orElseGet(problems::broken);
    }

    private static ConfigResult<FeedsConfig> parse(Reading reading, Map<String, String> environment) {
        Optional<Node> root = YamlDocument.read(reading);
        if (root.isEmpty() && !reading.problems().any()) {
            reading.problems().error(Place.of(reading.source().file()), "the file is empty", "sources and topics");
        }
        Optional<Section> file = root.flatMap(node -> Section.open(reading, SectionKeys.FEEDS, node));
        return file.isPresent()
                ? read(reading, file.get(), environment)
                : reading.problems().broken();
    }

    private static ConfigResult<FeedsConfig> read(Reading reading, Section file, Map<String, String> environment) {
        Output output = output(section(reading, file, "output", SectionKeys.OUTPUT));
        Optional<Section> defaults = section(reading, file, "defaults", SectionKeys.DEFAULTS);
        Duration every = defaults.flatMap(section -> section.value("every", PaceReader.EVERY))
                .orElse(DEFAULT_EVERY);
        Optional<Duration> atMost = defaults.flatMap(section -> section.value("at-most", PaceReader.EVERY));
        boolean crawlDelay = defaults.flatMap(section -> section.value("crawl-delay", new FlagValue()))
                .orElse(false);
        PaceReader pace = new PaceReader(reading, every, atMost, crawlDelay);
        IdentityRule identity = defaults.flatMap(section -> section.value("identity", SourcesReader.IDENTITY))
                .orElse(IdentityRule.AUTO);
        boolean showsBoilerplate = defaults.flatMap(section -> section.value("show-boilerplate", new FlagValue()))
                .orElse(true);
        RequestReader requests = new RequestReader(reading, environment);
        SourcesReader sources = new SourcesReader(reading, pace, requests, identity, showsBoilerplate);
        sources.read(file);
        TopicsReader topics = new TopicsReader(reading, sources.names(), output.collapse());
        topics.read(file);
        return reading.problems()
                .result(() -> new FeedsConfig(output, sources.feeds(), topics.topics(), sources.requests()));
    }

    private static Optional<Section> section(Reading reading, Section file, String key, SectionKeys keys) {
        return file.node(key).flatMap(node -> Section.open(reading, keys, node));
    }

    private static Output output(Optional<Section> section) {
        return new Output(
                section.flatMap(s -> s.value("title", new TextValue(Limits.TITLE_CHARACTERS, false)))
                        .orElse(DEFAULT_TITLE),
                section.flatMap(s -> s.value("base-url", new BaseAddressValue())),
                section.flatMap(s -> s.value("entries", new NumberValue(1, 1_000)))
                        .orElse(DEFAULT_ENTRIES),
                section.flatMap(s -> s.value("collapse", new ChoiceValue<>(Collapse.class)))
                        .orElse(Collapse.COPIES),
                section.flatMap(s -> s.value("footer", new ChoiceValue<>(Output.Footer.class)))
                        .orElse(Output.Footer.NONE));
    }
}
