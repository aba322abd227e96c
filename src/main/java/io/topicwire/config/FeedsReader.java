package io.topicwire.config;

import io.topicwire.feed.IdentityRule;
import io.topicwire.feed.Limits;
import io.topicwire.topic.Collapse;
import io.topicwire.topic.Lexicon;
import io.topicwire.topic.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the text of feeds.yml from top to bottom. */
final class FeedsReader {
    private static final String DEFAULT_TITLE = "Topicwire";
    private static final int DEFAULT_ENTRIES = 100;
    private static final Duration DEFAULT_EVERY = Duration.ofMinutes(30);

    private final Reading reading;
    private final Map<String, String> environment;
    private final Optional<RuleLibrary> library;

    /** @param library empty where it has mistakes, which are reported already: topics are not read then */
    FeedsReader(Reading reading, Map<String, String> environment, Optional<RuleLibrary> library) {
        this.reading = reading;
        this.environment = environment;
        this.library = library;
    }

    ConfigResult<FeedsConfig> read() {
        int mistakes = reading.problems().errors();
        Optional<Node> root = YamlDocument.read(reading);
        if (root.isEmpty() && reading.problems().errors() == mistakes) {
            reading.problems().error(Place.of(reading.source().file()), "the file is empty", "sources and topics");
        }
        Optional<Section> file = root.flatMap(node -> Section.open(reading, SectionKeys.FEEDS, node));
        return file.isPresent() ? read(file.get()) : reading.problems().broken();
    }

    private ConfigResult<FeedsConfig> read(Section file) {
        Output output = output(section(file, "output", SectionKeys.OUTPUT));
        SourcesReader sources = sources(section(file, "defaults", SectionKeys.DEFAULTS));
        sources.read(file);
        List<Topic> topics = library.map(known -> topics(file, known, sources, output.collapse()))
                .orElse(List.of());
        Lexicon lexicon = library.map(RuleLibrary::lexicon).orElse(Lexicon.EMPTY);
        return reading.problems()
                .result(() -> new FeedsConfig(output, sources.feeds(), topics, sources.requests(), lexicon));
    }

    private SourcesReader sources(Optional<Section> defaults) {
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
        return new SourcesReader(reading, pace, new RequestReader(reading, environment), identity, showsBoilerplate);
    }

    private List<Topic> topics(Section file, RuleLibrary known, SourcesReader sources, Collapse usual) {
        RuleNames names = new RuleNames(known.lexicon(), sources.names());
        TopicsReader reader = new TopicsReader(reading, names, known.packs().apply(reading.problems()), usual);
        reader.read(file);
        List<WrittenTopic> all = new ArrayList<>(reader.topics());
        all.addAll(reader.referable());
        TopicLinks links = new TopicLinks(reading.problems(), all, reader.ids());
        links.check();
        List<Topic> topics = new ArrayList<>();
        reader.topics().forEach(written -> topics.add(written.topic()));
        topics.addAll(links.needed(reader.topics()));
        return topics;
    }

    private Optional<Section> section(Section file, String key, SectionKeys keys) {
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
