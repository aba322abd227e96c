package io.topicwire.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Of feedparser's and Miniflux's own assertions exactly those fail that we reject, each named in
 * {@code rejected-assertions.tsv} with its reason. Another that fails is a regression; one that no longer fails has to
 * leave the list.
 */
final class RejectedAssertionsTest {
    private static final Path SHARED = Path.of(System.getProperty("topicwire.shared", "absent"), "corpus", "parsing");

    @TempDir
    Path folder;

    @Test
    void feedparsersAssertionsFailOnlyWhereWeRejectThem() {
        Corpus corpus = corpus();
        assertRejected("feedparser", corpus.documents("feedparser"), corpus.expectations("feedparser"));
    }

    @Test
    void minifluxAssertionsFailOnlyWhereWeRejectThem() {
        assertRejected("miniflux", corpus().documents("miniflux"), SHARED.resolve("miniflux.dev.assert.jsonl"));
    }

    private Corpus corpus() {
        assumeTrue(Files.isDirectory(SHARED), "skipped: no shared corpora at " + SHARED);
        return new Corpus(SHARED, folder);
    }

    private static void assertRejected(String corpus, Path documents, Path expectations) {
        CorpusScore score = new CorpusScore(documents, Corpus.READER);
        score.run(expectations);
        TreeSet<String> failed = new TreeSet<>();
        score.assertions().differences().forEach(seen -> failed.add(seen.document() + " " + seen.field()));
        assertThat(failed).containsExactlyElementsOf(rejected(corpus));
    }

    /** Document and field of each line of a corpus; the reason, which follows, is for people. */
    private static TreeSet<String> rejected(String corpus) {
        TreeSet<String> rejected = new TreeSet<>();
        for (String line : lines()) {
            String[] parts = line.split("\t", -1);
            if (parts[0].equals(corpus)) {
                assertThat(parts).as(line).hasSize(4).doesNotContain("");
                rejected.add(parts[1] + " " + parts[2]);
            }
        }
        return rejected;
    }

    private static List<String> lines() {
        try (InputStream in =
                Objects.requireNonNull(RejectedAssertionsTest.class.getResourceAsStream("rejected-assertions.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
