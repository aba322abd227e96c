package io.topicwire.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.feed.FeedId;
import io.topicwire.feed.WebUri;
import io.topicwire.topic.TopicId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The {@code feeds.yml} that newcomers start from, and the demo's: what the syntax alone does not promise. */
final class ShippedFeedsTest {
    @Test
    void theShippedFileHasSourcesOfEachKindAtSafeAndDistinctAddresses() throws IOException {
        List<Map<String, Object>> sources = list(shipped(), "sources");

        assertThat(sources).hasSizeGreaterThanOrEqualTo(50);
        assertThat(sources).extracting(source -> source.get("id")).doesNotHaveDuplicates();
        assertThat(sources).extracting(source -> source.get("url")).doesNotHaveDuplicates();
        assertThat(sources).allSatisfy(source -> {
            assertThat(WebUri.parse(text(source, "url")).orElseThrow().secure()).isTrue();
            assertThat(FeedId.parse(text(source, "id"))).isPresent();
            assertThat(text(source, "title")).isNotBlank();
            assertThat(tags(source))
                    .isNotEmpty()
                    .allMatch(tag -> FeedId.PATTERN.matcher(tag).matches());
        });
        for (String kind : List.of("official", "think-tank", "specialist", "agency", "press", "journal")) {
            assertThat(sources.stream().filter(source -> tags(source).contains(kind)))
                    .hasSizeGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void theShippedTopicsBeginWithIndiaRussiaAndEachSaysWhatItIsAbout() throws IOException {
        List<Map<String, Object>> topics = list(shipped(), "topics");

        assertThat(topics).hasSizeGreaterThanOrEqualTo(12);
        assertThat(topics.get(0)).containsEntry("id", "india-russia");
        assertThat(topics)
                .extracting(topic -> topic.getOrDefault("id", topic.get("use")))
                .doesNotHaveDuplicates();
        assertThat(topics.stream().filter(topic -> !topic.containsKey("use")))
                .allSatisfy(ShippedFeedsTest::isWholeTopic);
    }

    @Test
    void whatQueriesSayAboutSourcesExists() throws IOException {
        Map<String, Object> file = shipped();
        List<String> known = list(file, "sources").stream()
                .flatMap(source -> Stream.concat(Stream.of(text(source, "id")), tags(source).stream()))
                .toList();
        List<String> named = list(file, "topics").stream()
                .flatMap(topic -> Pattern.compile("source:([a-z0-9-]+)")
                        .matcher(topic.toString())
                        .results())
                .map(source -> source.group(1))
                .toList();

        assertThat(named).isNotEmpty().isSubsetOf(known);
    }

    @Test
    void theDemoFileIsYamlOfTheSameShape() throws IOException {
        try (DemoWorld world = DemoWorld.start(InstantSource.system(), 0)) {
            Map<String, Object> file = yaml(world.feedsYaml("http://localhost:8080"));

            assertThat(list(file, "sources")).hasSize(world.outlets());
            assertThat(list(file, "topics")).hasSize(13).allSatisfy(ShippedFeedsTest::isWholeTopic);
        }
    }

    private static void isWholeTopic(Map<String, Object> topic) {
        String query = text(topic, "query");
        assertThat(TopicId.parse(text(topic, "id"))).isPresent();
        assertThat(text(topic, "title")).isNotBlank();
        assertThat(text(topic, "about")).isNotBlank();
        assertThat(query.chars().filter(c -> c == '(').count())
                .isEqualTo(query.chars().filter(c -> c == ')').count());
        assertThat(query.chars().filter(c -> c == '"').count()).isEven();
    }

    private static Map<String, Object> shipped() throws IOException {
        return yaml(Files.readString(Path.of("feeds.yml")));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> yaml(String text) {
        return (Map<String, Object>)
                new Load(LoadSettings.builder().setAllowDuplicateKeys(false).build()).loadFromString(text);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> file, String key) {
        return (List<Map<String, Object>>) file.get(key);
    }

    @SuppressWarnings("unchecked")
    private static List<String> tags(Map<String, Object> source) {
        return (List<String>) source.get("tags");
    }

    private static String text(Map<String, Object> entry, String key) {
        return (String) entry.get(key);
    }
}
