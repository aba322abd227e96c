package io.topicwire.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.topicwire.normalise.Tally;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measures us on the shared corpora as {@code topicwire parse --score} does, prints the figures, holds what was reached. */
final class CorpusScoreTest {
    private static final Path SHARED = Path.of(System.getProperty("topicwire.shared", "absent"), "corpus", "parsing");

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
        Tally tally = score("realfeeds", corpus.expectations("realfeeds")).fields();
        print("real feeds against feedparser", tally);
        assertThat(tally.percent("accepted")).isEqualTo(100);
        assertThat(tally.percent("entries")).isGreaterThanOrEqualTo(99.5);
        assertThat(tally.percent("id")).isEqualTo(100);
        assertThat(tally.percent("link")).isGreaterThanOrEqualTo(99.9);
        assertThat(tally.percent("title")).isGreaterThanOrEqualTo(99.6);
        assertThat(tally.percent("published")).isGreaterThanOrEqualTo(98.9);
        assertThat(tally.percent("author.name")).isGreaterThanOrEqualTo(99.4);
        assertThat(tally.percent("categories")).isGreaterThanOrEqualTo(99.2);
        // What is missing is text that feedparser takes from captions, or leaves broken where we repair it.
        assertThat(tally.percent("content")).isGreaterThanOrEqualTo(93.5);
        assertThat(tally.total().percent()).isGreaterThanOrEqualTo(99.0);
    }

    @Test
    void feedparsersOwnAssertionsHold() {
        Tally tally = score("feedparser", corpus.expectations("feedparser")).assertions();
        print("feedparser's assertions", tally);
        assertThat(tally.total().percent()).isGreaterThanOrEqualTo(96.9);
    }

    @Test
    void minifluxAssertionsHold() {
        Tally tally =
                score("miniflux", SHARED.resolve("miniflux.dev.assert.jsonl")).assertions();
        print("Miniflux's assertions", tally);
        assertThat(tally.total().percent()).isGreaterThanOrEqualTo(89.7);
    }

    @Test
    void damagedFeedsKeepTheirEntries() throws IOException {
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
        String address = "http://base.test/real/x.xml";
        for (String line : Files.readAllLines(damaged.resolve("manifest.jsonl"))) {
            Map<String, Object> kind = JsonLines.read(line);
            String source = kind.get("source").toString();
            Map<String, Object> whole = undamaged.computeIfAbsent(
                    source, name -> Corpus.read(good.resolve(name), address).orElseThrow());
            kept(kind, whole, Corpus.read(damaged.resolve(kind.get("file").toString()), address), tally);
        }
        print("damaged feeds", tally);
        assertThat(tally.percent("entries")).isGreaterThanOrEqualTo(99.5);
        assertThat(tally.percent("fields")).isGreaterThanOrEqualTo(98.5);
    }

    /** Whether damage cost entries or fields. */
    private static void kept(
            Map<String, Object> line, Map<String, Object> whole, Optional<Map<String, Object>> damaged, Tally tally) {
        String kind = line.get("kind") + " " + line.get("source");
        List<?> before = entries(whole);
        List<?> after = damaged.map(CorpusScoreTest::entries).orElse(List.of());
        int wanted = Integer.parseInt(line.get("min_items").toString());
        boolean all = after.size() >= wanted;
        tally.add(all, new Tally.Difference("entries", kind, "" + after.size(), "" + wanted));
        boolean same = all;
        for (int i = 0; same && i < Math.min(wanted, before.size()); i++) {
            Map<?, ?> one = (Map<?, ?>) before.get(i);
            Map<?, ?> other = (Map<?, ?>) after.get(i);
            // Most damage is put into the title of the second entry.
            boolean title = i == 1 || Objects.equals(one.get("title"), other.get("title"));
            same = title
                    && Objects.equals(one.get("link"), other.get("link"))
                    && Objects.equals(one.get("published"), other.get("published"));
        }
        tally.add(same, new Tally.Difference("fields", kind, "", ""));
    }

    private CorpusScore score(String name, Path expectations) {
        CorpusScore score = new CorpusScore(corpus.documents(name), Corpus.READER);
        score.run(expectations);
        return score;
    }

    private static void print(String title, Tally tally) {
        PrintWriter out = new PrintWriter(System.out, true);
        new ScoreText(out, 0).print(title, tally);
    }

    private static List<?> entries(Map<String, Object> form) {
        return (List<?>) form.getOrDefault("entries", List.of());
    }
}
