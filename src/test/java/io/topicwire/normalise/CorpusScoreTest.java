package io.topicwire.normalise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Measures us on the shared corpora, prints the figures, and holds what was reached. */
final class CorpusScoreTest {
    private static final Path SHARED = Path.of(System.getProperty("topicwire.shared", "absent"), "corpus", "parsing");
    private static final int ENTRIES_COMPARED = 10;

    @TempDir
    Path folder;

    private Corpus corpus;

    @BeforeEach
    void corporaAreHere() {
        assumeTrue(Files.isDirectory(SHARED), "skipped: no shared corpora at " + SHARED);
        corpus = new Corpus(SHARED, folder);
    }

    @Test
    void realFeedsAreReadAndAgree() {
        Path documents = corpus.documents("realfeeds");
        Tally tally = new Tally();
        corpus.expectations("realfeeds").forEach(expected -> {
            String file = expected.get("file").asString();
            if (!Files.exists(documents.resolve(file))) {
                return;
            }
            Optional<Map<String, Object>> ours = Corpus.read(
                    documents.resolve(file), expected.get("base_url").asString(), Optional.empty());
            tally.add("accepted", ours.isPresent(), file);
            ours.ifPresent(form -> Agreement.compare(expected, form, tally, ENTRIES_COMPARED));
        });
        tally.print("real feeds against feedparser");
        assertThat(tally.percent("accepted")).isEqualTo(100);
        assertThat(tally.percent("entries")).isGreaterThanOrEqualTo(99.5);
        assertThat(tally.percent("id")).isEqualTo(100);
        assertThat(tally.percent("link")).isGreaterThanOrEqualTo(99.9);
        assertThat(tally.percent("title")).isGreaterThanOrEqualTo(99.6);
        assertThat(tally.percent("published")).isGreaterThanOrEqualTo(98.9);
        // What is missing is text that feedparser takes from captions, or leaves broken where we repair it.
        assertThat(tally.percent("*")).isGreaterThanOrEqualTo(98.7);
    }

    @Test
    void feedparsersOwnAssertionsHold() {
        Path documents = corpus.documents("feedparser");
        Tally tally = new Tally();
        corpus.expectations("feedparser").forEach(expected -> {
            JsonNode triples = expected.path("expect").path("neutral");
            if (triples.isEmpty()) {
                return;
            }
            String file = expected.get("file").asString();
            String type = expected.path("http_content_type").asString("");
            Optional<Map<String, Object>> ours = Corpus.read(
                    documents.resolve(file),
                    expected.get("base_url").asString(),
                    type.isEmpty() ? Optional.empty() : Optional.of(type));
            triples.forEach(triple -> Agreement.check(triple, ours.orElse(Map.of()), tally, file));
        });
        tally.print("feedparser's assertions");
        assertThat(tally.percent("*")).isGreaterThanOrEqualTo(95.9);
    }

    @Test
    void minifluxAssertionsHold() {
        Path documents = corpus.documents("miniflux");
        Tally tally = new Tally();
        Corpus.lines(SHARED.resolve("miniflux.dev.assert.jsonl")).forEach(expected -> {
            String file = expected.get("file").asString();
            Optional<Map<String, Object>> ours = Corpus.read(
                    documents.resolve(file), expected.get("base_url").asString(), Optional.empty());
            expected.get("assertions").forEach(triple -> Agreement.check(triple, ours.orElse(Map.of()), tally, file));
        });
        tally.print("Miniflux's assertions");
        assertThat(tally.percent("*")).isGreaterThanOrEqualTo(87.9);
    }

    @Test
    void datesAreRead() {
        DateReader reader = new DateReader(() -> java.time.Instant.parse("2030-01-01T00:00:00Z"));
        Tally tally = new Tally();
        Corpus.json(SHARED.resolve("dates.dev.json")).forEach(date -> {
            String written = date.get("s").asString();
            String expected = date.path("expected").asString("");
            String ours = reader.read(written).map(Object::toString).orElse("none");
            String source = date.get("src").asString().replaceFirst(":.*", "");
            tally.add(source + " read", !ours.equals("none"), written);
            if (expected.startsWith("2") || expected.startsWith("1")) {
                tally.add(source + " equal", ours.equals(expected), written + " -> " + ours + " not " + expected);
            }
        });
        tally.print("dates");
        // The real dates that differ are the ones that feedparser gets wrong: PM, BST, year/month/day.
        assertThat(tally.percent("miniflux read")).isEqualTo(100);
        assertThat(tally.percent("miniflux equal")).isEqualTo(100);
        assertThat(tally.percent("real read")).isGreaterThanOrEqualTo(99);
        assertThat(tally.percent("real equal")).isGreaterThanOrEqualTo(93.9);
    }

    @Test
    void damagedFeedsKeepTheirEntries() {
        Path good = corpus.documents("realfeeds");
        Path damaged = folder.resolve("damaged");
        Corpus.run(
                folder,
                "python3",
                SHARED.resolve("mutate_feeds.py").toString(),
                "--in",
                good.toString(),
                "--out",
                damaged.toString(),
                "--n",
                Integer.getInteger("topicwire.damaged", 8).toString());
        Tally tally = new Tally();
        Map<String, Map<String, Object>> undamaged = new HashMap<>();
        Corpus.lines(damaged.resolve("manifest.jsonl")).forEach(line -> {
            String address = "http://base.test/real/x.xml";
            Optional<Map<String, Object>> ours =
                    Corpus.read(damaged.resolve(line.get("file").asString()), address, Optional.empty());
            Map<String, Object> whole = undamaged.computeIfAbsent(
                    line.get("source").asString(),
                    source -> Corpus.read(good.resolve(source), address, Optional.empty())
                            .orElseThrow());
            Agreement.kept(line, whole, ours, tally);
        });
        tally.print("damaged feeds");
        assertThat(tally.percent("entries")).isGreaterThanOrEqualTo(99.5);
        assertThat(tally.percent("fields")).isGreaterThanOrEqualTo(98.5);
    }

    static List<?> entries(Map<String, Object> form) {
        return (List<?>) form.getOrDefault("entries", List.of());
    }
}
