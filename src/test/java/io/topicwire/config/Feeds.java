package io.topicwire.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.topicwire.topic.Lexicon;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads feeds.yml texts for tests. */
final class Feeds {
    /** What the topics of tests can be made of. */
    static final RuleLibrary LIBRARY = new RuleLibrary(lexicon(), Feeds::packs);

    private Feeds() {}

    static ConfigResult<FeedsConfig> read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    static ConfigResult<FeedsConfig> read(byte[] content) {
        return FeedsFile.parse("feeds.yml", content, Map.of(), LIBRARY);
    }

    private static TopicPacks packs(Problems problems) {
        TopicPacks packs = new TopicPacks();
        TopicPackFiles.read(packs, "pack.yml", fixture("pack.yml").getBytes(StandardCharsets.UTF_8), problems);
        return packs;
    }

    /** A few names of each kind. */
    private static Lexicon lexicon() {
        Problems problems = new Problems();
        LexiconReader reader = new LexiconReader(problems);
        reader.read(new Reading(new SourceText("names.yml", fixture("names.yml")), problems));
        return ((ConfigResult.Loaded<Lexicon>) reader.result()).config();
    }

    static ConfigResult.Loaded<FeedsConfig> loaded(String text) {
        ConfigResult<FeedsConfig> result = read(text);
        if (result instanceof ConfigResult.Broken<FeedsConfig> broken) {
            return fail("should load, but: " + lines(broken.problems()));
        }
        return (ConfigResult.Loaded<FeedsConfig>) result;
    }

    static List<ConfigProblem> problems(String text) {
        ConfigResult<FeedsConfig> result = read(text);
        assertThat(result).isInstanceOf(ConfigResult.Broken.class);
        return ((ConfigResult.Broken<FeedsConfig>) result).problems();
    }

    /** The only problem of a text that must have exactly one. */
    static ConfigProblem problem(String text) {
        List<ConfigProblem> problems = problems(text);
        assertThat(problems).as("%s", lines(problems)).hasSize(1);
        return problems.get(0);
    }

    static String lines(List<ConfigProblem> problems) {
        return String.join("\n", problems.stream().map(ConfigProblem::toString).toList());
    }

    /** A fixture beside the tests of this package. */
    static String fixture(String name) {
        try (InputStream in = Objects.requireNonNull(Feeds.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
