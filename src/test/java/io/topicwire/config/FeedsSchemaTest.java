package io.topicwire.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.topicwire.feed.FeedId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The schema that editors use says the same as the loader. */
final class FeedsSchemaTest {
    private static final String TOP = "sources:\n  - id: a\n    url: https://a.example/rss\n";

    private static final String TOPIC = TOP + "topics:\n  - {id: t, title: T, ";

    private static final Map<String, SectionKeys> SECTIONS = Map.of(
            "", SectionKeys.FEEDS,
            "output", SectionKeys.OUTPUT,
            "defaults", SectionKeys.DEFAULTS,
            "source", SectionKeys.SOURCE,
            "topic", SectionKeys.TOPIC,
            "used-topic", SectionKeys.USED_TOPIC,
            "alternative", SectionKeys.ALTERNATIVE);

    private final String text = schemaText();
    private final Schema schema =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(text, InputFormat.JSON);

    /** Lists of feeds in the root of the project, in config and in examples. */
    static List<Path> shipped() throws IOException {
        List<Path> shipped = new ArrayList<>();
        for (String folder : List.of(".", "config", "examples")) {
            if (Files.isDirectory(Path.of(folder))) {
                try (Stream<Path> files = Files.walk(Path.of(folder), folder.equals(".") ? 1 : 3)) {
                    files.filter(file -> file.getFileName().toString().matches("feeds.*\\.ya?ml"))
                            .sorted()
                            .forEach(shipped::add);
                }
            }
        }
        return shipped;
    }

    static Stream<String> valid() {
        return Stream.of(
                Feeds.fixture("full.yml"),
                TOP,
                "sources: []\n",
                "sources:\n  - https://a.example/rss\n",
                TOP + "    language: no\n",
                TOP + "    at-most: 2h\n    rate-group: presses\n    proxy: http://proxy.example:3128\n",
                TOP + "    identity: auto\n",
                TOP + "    identity: guid\n",
                TOP + "    identity: LINK\n",
                TOP + "    identity: Title-Day\ndefaults: {identity: content}\n",
                TOP + "    headers: {X-Key: k, X-Number: 7}\n    cookies: a=b\n    user: u\n    password: p\n",
                TOP + "output: {collapse: stories, footer: sources}\n",
                TOPIC + "words: [missile, 155, 'air defence']}\n",
                TOPIC + "words: {all: [a], any: [b, c]}, languages: en, iptc: [20000601]}\n",
                TOPIC + "countries: IN, organisations: {any: [nato]}, weapons: [s-400]}\n",
                TOPIC + "groups: {g: [a, b]}, near: {all: [g, c], within: 3}, weights: {title: 3}, threshold: 0.5}\n",
                TOPIC + "or: [{words: [a]}, {query: b}], not: [c, {near: [d, e]}, {anywhere: [f]}]}\n",
                TOPIC + "words: [a], match: [b], no-match: [c], examples: [d], not-examples: [e], learn: off}\n",
                TOPIC + "words: [a], learn: {add-above: 0.9, drop-below: 0.1}, publish: true}\n",
                TOPIC + "query: a, threshold: 2}\n",
                TOP + "topics:\n  - {id: t, publish: false, words: [a]}\n",
                TOP + "topics: []\noutput: {}\ndefaults: {}\n");
    }

    static Stream<String> invalid() {
        return Stream.of(
                "topics: []\n",
                "sources: none\n",
                "sources:\n  - example.org/rss\n",
                "sources:\n  - id: a\n",
                "sources:\n  - url: https://a.example\n",
                "sources:\n  - {id: A, url: https://a.example}\n",
                "sources:\n  - {id: a, url: ftp://a.example}\n",
                TOP + "    titel: x\n",
                TOP + "    title: 2026\n",
                TOP + "    title:\n",
                TOP + "    every: 30\n",
                TOP + "    every: half an hour\n",
                TOP + "    language: en_US\n",
                TOP + "    tags: press\n",
                TOP + "    tags: [Press]\n",
                TOP + "    enabled: yes\n",
                TOP + "    family: Big Press\n",
                TOP + "    at-most: forever\n",
                TOP + "    headers: none\n",
                TOP + "    headers: {'X Y': z}\n",
                TOP + "    proxy: socks5://proxy.example\n",
                TOP + "    rate-group: Big Press\n",
                TOP + "    identity: url\n",
                TOP + "    identity: title_day\n",
                TOP + "defaults: {identity: guids}\n",
                TOP + "output: {entries: 0}\n",
                TOP + "output: {base-url: localhost}\n",
                TOP + "output: {title: ' '}\n",
                TOP + "output: {collapse: story}\n",
                TOP + "output: {footer: true}\n",
                TOP + "topics:\n  - {id: t, title: T, query: a, collapse: all}\n",
                TOP + "defaults: {evry: 1h}\n",
                TOP + "topics:\n  - {id: t, title: T}\n",
                TOP + "topics:\n  - {id: merged, title: T, query: a}\n",
                TOP + "topics:\n  - {id: t, title: T, query: ''}\n",
                TOPIC + "query: a, words: [b]}\n",
                TOPIC + "not: [a]}\n",
                TOPIC + "words: missile}\n",
                TOPIC + "words: []}\n",
                TOPIC + "words: [true]}\n",
                TOPIC + "countries: [IN, RU]}\n",
                TOPIC + "countries: {both: [IN, RU]}}\n",
                TOPIC + "near: [a]}\n",
                TOPIC + "near: {all: [a, b], within: 300}}\n",
                TOPIC + "words: [a], or: [{not: [b]}]}\n",
                TOPIC + "words: [a], iptc: ['2000']}\n",
                TOPIC + "words: [a], threshold: -1}\n",
                TOPIC + "words: [a], learn: true}\n",
                TOPIC + "words: [a], learn: {add-above: 2}}\n",
                TOPIC + "words: [a], match: [{b: c}]}\n",
                TOPIC + "words: [a], languages: [english]}\n",
                TOP + "extra: 1\n");
    }

    @ParameterizedTest
    @MethodSource("valid")
    void takesWhatTheLoaderTakes(String feeds) {
        assertThat(Feeds.read(feeds)).isInstanceOf(ConfigResult.Loaded.class);
        assertThat(errors(feeds)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void refusesWhatTheLoaderRefuses(String feeds) {
        assertThat(Feeds.read(feeds)).isInstanceOf(ConfigResult.Broken.class);
        assertThat(errors(feeds)).isNotEmpty();
    }

    @Test
    void everyShippedListOfFeedsIsValid() throws IOException {
        for (Path file : shipped()) {
            String feeds = Files.readString(file);
            assertThat(errors(feeds)).as("%s", file).isEmpty();
            assertThat(FeedsFile.load(file)).as("%s", file).isInstanceOf(ConfigResult.Loaded.class);
        }
    }

    @Test
    void namesTheKeysOfTheLoaderAndExplainsEach() {
        SECTIONS.forEach((definition, keys) -> {
            Map<String, Object> properties = map(section(definition), "properties");
            assertThat(properties.keySet()).as(definition).isEqualTo(Set.copyOf(keys.names()));
            properties.forEach((key, property) -> assertThat(resolved(cast(property)))
                    .as("%s.%s", definition, key)
                    .containsKey("description"));
        });
    }

    @Test
    void definesNamesAsTheRecordsDo() {
        assertThat(map(map(json(), "definitions"), "slug").get("pattern")).isEqualTo("^" + FeedId.PATTERN + "$");
    }

    private List<Error> errors(String feeds) {
        return schema.validate(feeds, InputFormat.YAML);
    }

    private Map<String, Object> section(String definition) {
        return definition.isEmpty() ? json() : map(map(json(), "definitions"), definition);
    }

    private Map<String, Object> resolved(Map<String, Object> property) {
        Object reference = property.get("$ref");
        return reference == null
                ? property
                : map(map(json(), "definitions"), reference.toString().replace("#/definitions/", ""));
    }

    private static Map<String, Object> map(Map<String, Object> of, String key) {
        return cast(of.get(key));
    }

    /** JSON is YAML. */
    private Map<String, Object> json() {
        return cast(new Load(LoadSettings.builder().build()).loadFromString(text));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> cast(Object group) {
        return (Map<String, Object>) group;
    }

    private static String schemaText() {
        try {
            return Files.readString(Path.of("config/feeds.schema.json"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
