package io.topicwire.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.topic.Example;
import io.topicwire.topic.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Topics that are taken from a pack: as they are, with more of their own, filled in, or as rules of others. */
final class TopicPacksTest {
    private static final String TOP = "sources: []\ntopics:\n";

    private static List<Topic> topics(String list) {
        return Feeds.loaded(TOP + list).config().topics();
    }

    @Test
    void aTopicIsTakenAsItIs() {
        List<Topic> topics = topics("  - use: arms-deals\n");
        Topic topic = topics.get(0);

        assertThat(topic.id().value()).isEqualTo("arms-deals");
        assertThat(topic.title()).isEqualTo("Arms deals");
        assertThat(topic.query().source())
                .isEqualTo("(sell OR sale) NEAR/8 (jet OR weapons:all) AND NOT topic:sport UNLESS toy");
        assertThat(topic.examples().match()).extracting(Example::place).containsExactly("pack.yml:16:13");
        assertThat(topic.scope().published()).isTrue();
    }

    @Test
    void whatItRefersToComesWithItAndIsNotPublished() {
        List<Topic> topics = topics("  - use: arms-deals\n  - {id: t, title: T, words: [x], not: [topic:lifestyle]}\n");

        assertThat(topics).extracting(t -> t.id().value()).containsExactly("arms-deals", "t", "sport", "lifestyle");
        assertThat(topics).extracting(t -> t.scope().published()).containsExactly(true, true, false, false);
    }

    @Test
    void aTopicOfFeedsYmlGoesBeforeOneOfAPackWithItsName() {
        List<Topic> topics = topics("  - use: arms-deals\n  - {id: sport, title: S, words: [chess]}\n");

        assertThat(topics).extracting(t -> t.id().value()).containsExactly("arms-deals", "sport");
        assertThat(topics.get(1).query().source()).isEqualTo("chess");
    }

    @Test
    void whatStandsBesideItOverridesValuesAndAddsToLists() {
        Topic topic = topics("""
                  - use: arms-deals
                    id: deals
                    title: Deals
                    not: [group:arms, lego]
                    or: [{words: [arms sale]}]
                    examples: [Another sale]
                    match: [One more]
                    no-match: [Toys]
                    publish: false
                    learn: off
                """).get(0);

        assertThat(topic.id().value()).isEqualTo("deals");
        assertThat(topic.title()).isEqualTo("Deals");
        assertThat(topic.about()).isEqualTo("Sales of weapons");
        assertThat(topic.query().source())
                .isEqualTo("((sell OR sale) NEAR/8 (jet OR weapons:all) OR \"arms sale\") AND NOT topic:sport"
                        + " UNLESS toy OR jet OR weapons:all OR lego");
        assertThat(topic.examples().examples())
                .extracting(Example::text)
                .containsExactly("A sale of jets", "Another sale");
        assertThat(topic.examples().match()).hasSize(2);
        assertThat(topic.examples().noMatch()).hasSize(1);
        assertThat(topic.examples().learning().enabled()).isFalse();
        assertThat(topic.scope().published()).isFalse();
    }

    @Test
    void aTemplateIsFilledIn() {
        List<Topic> topics = topics("""
                  - {use: pair, with: {a: in, b: RU, about: arms talks}, id: india-russia}
                  - {use: pair, with: {a: GB, b: PK, about: trade}, id: uk-pakistan, title: Ours}
                """);

        assertThat(topics.get(0).title()).isEqualTo("India and Russia");
        assertThat(topics.get(0).about()).isEqualTo("Indian and Russian arms talks");
        assertThat(topics.get(0).query().source())
                .isEqualTo("country:IN AND country:RU AND (defence OR \"arms talks\" OR country:IN)");
        assertThat(topics.get(1).title()).isEqualTo("Ours");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{use: arm-deals} | 3:11: no pack has a topic \"arm-deals\";"
                        + " expected one of sport, lifestyle, arms-deals, pair; did you mean \"arms-deals\"?",
                "{use: arms-deals, words: [x]} | 3:23: unknown key \"words\"; expected one of use, with, id, title, about,"
                        + " or, not, examples, not-examples, match, no-match, learn, publish, collapse",
                "{use: arms-deals, with: {a: IN}} | 3:30: the topic \"arms-deals\" has no parameter \"a\";"
                        + " expected nothing: it can be taken as it is",
                "{use: arms-deals, match: [India to sell BrahMos to a neighbour]} | 3:31: the text"
                        + " \"India to sell BrahMos to a neighbour\" stands twice, first in pack.yml:16:13;"
                        + " expected each text once, as on the topic or as not on it",
                "{use: pair, with: {a: IN, b: RU, about: x}} | 3:5: topic has no \"id\"; expected 1 to 64 of the characters"
                        + " a-z, 0-9 and -, beginning with a letter or digit",
                "{use: pair, id: p, with: {a: IN, b: RU}} | 3:30: the topic \"pair\" has no value of its parameter"
                        + " \"about\"; expected with: {about: …}, text that is not blank of at most 100 characters",
                "{use: pair, id: p, with: {a: UK, b: RU, about: x}} | 3:34: a is \"UK\"; expected a country's code of two"
                        + " letters such as IN; did you mean \"GB\"?",
                "{use: pair, id: p, with: {a: IN, b: RU, abut: x, about: y}} | 3:45: the topic \"pair\" has no parameter"
                        + " \"abut\"; expected one of a, about, b; did you mean \"about\"?",
                "{use: pair, id: p, with: IN} | 3:30: with is a single value; expected values such as {a: IN, b: RU}",
                "{id: t, title: T, words: [x], not: [topic:pair]} | 3:47: no topic is named \"pair\";"
                        + " expected the id of a topic of feeds.yml or of a pack",
            })
    void mistakesStandWhereTheyAre(String topic, String problem) {
        assertThat(Feeds.problems(TOP + "  - " + topic + "\n"))
                .extracting(ConfigProblem::toString)
                .contains("feeds.yml:" + problem);
    }

    @Test
    void mistakesOfAPackStandInThePack(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("topics"));
        Files.writeString(folder.resolve("topics/mine.yml"), """
                topics:
                  - id: a
                    title: A
                    words: [missile, topic:b]
                  - id: b
                    publish: false
                    words: [topic:a]
                  - id: c
                    parameters: {x: contry}
                    title: ${y}
                    words: [a]
                  - id: a
                    title: A
                    wrods: [a]
                """);
        Path feeds = Files.writeString(
                folder.resolve("feeds.yml"), "sources: [https://a.example/rss]\ntopics:\n  - use: a\n");

        var broken = (ConfigResult.Broken<FeedsConfig>) FeedsFile.load(feeds, new ConfigFolder(folder));

        String pack = folder.resolve("topics/mine.yml") + ":";
        assertThat(broken.problems())
                .extracting(problem -> problem.toString().replace(pack, ""))
                .containsExactly(
                        "7:19: the topic \"a\" refers to itself by way of b; expected a topic that does not refer back to"
                                + " this one",
                        "9:21: x is \"contry\"; expected one of country, organisation, weapon, text; did you mean"
                                + " \"country\"?",
                        "12:9: the topic id \"a\" stands twice, first in 2:5; expected an id of its own for each topic of all"
                                + " packs",
                        "14:5: unknown key \"wrods\"; expected one of " + SectionKeys.PACK_TOPIC.listed()
                                + "; did you mean \"words\"?");
    }

    @Test
    void anUnknownParameterOfATemplateIsReportedInThePack() {
        TopicPacks packs = new TopicPacks();
        Problems problems = new Problems();
        Reading reading = new Reading(
                new SourceText(
                        "p.yml", "topics:\n- {id: c, parameters: {x: country}, title: 'On ${z.name}', words: [a]}\n"),
                problems);
        new PackReader(reading, packs).read();
        PackTopic topic = packs.find("c").orElseThrow();

        new PackTemplate(reading, new TreeMap<>(Map.of("x", "IN", "x.name", "India"))).fill(topic.node());

        assertThat(((ConfigResult.Broken<Object>) problems.broken()).problems())
                .extracting(ConfigProblem::toString)
                .containsExactly(
                        "p.yml:2:48: \"${z.name}\" is no parameter of this topic, or has no value here; expected one"
                                + " of x, x.name; did you mean \"${x.name}\"?");
    }

    @Test
    void theShippedPacksAreThoseOfTheFolder() throws IOException {
        Path folder = Path.of("config/topics");
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".yml")))
                        .containsExactlyInAnyOrderElementsOf(TopicPackFiles.SHIPPED);
            }
        }
        for (String name : TopicPackFiles.SHIPPED) {
            assertThat(TopicPackFiles.class.getResource("topics/" + name)).isNotNull();
        }
    }
}
