package io.topicwire.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.feed.FeedId;
import io.topicwire.feed.WebUri;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How well copies of real agency texts of 2025 are found. The figures are printed, the floors are those reached. */
final class WireCopiesTest {
    private static final String FOLDER = "corpus/sameness/";
    private static final int EXCERPT_WORDS = 50;

    @Test
    void findsCopiesInExcerptsAsFeedsGiveThem() throws IOException {
        List<LabelledItem> articles = articles();
        CopyScore score = new CopyScore(
                articles.stream().map(item -> item.excerpt(EXCERPT_WORDS)).toList());
        check("excerpts", score, .98, .52);
    }

    @Test
    void findsCopiesInWholeTexts() throws IOException {
        check("whole texts", new CopyScore(articles()), .97, .94);
    }

    private static void check(String view, CopyScore score, double precision, double recall) throws IOException {
        List<CopyScore.Pair> folded = score.foldedPairs();
        double reachedPrecision = CopyScore.share(folded, (a, b) -> a.story().equals(b.story()));
        double reachedRecall = CopyScore.share(goldPairs(articles()), score.folded());
        System.out.printf(
                "wire copies, %s: %d pairs folded, precision %.3f, recall %.3f%n",
                view, folded.size(), reachedPrecision, reachedRecall);
        assertThat(reachedPrecision).isGreaterThanOrEqualTo(precision);
        assertThat(reachedRecall).isGreaterThanOrEqualTo(recall);
    }

    private static List<LabelledItem> articles() throws IOException {
        return SharedCorpora.unpackedLines(SharedCorpora.need(FOLDER + "groundnews.dev.jsonl.xz")).stream()
                .map(SharedCorpora::fields)
                .map(WireCopiesTest::article)
                .toList();
    }

    private static LabelledItem article(Map<String, String> fields) {
        String host = WebUri.parse(fields.getOrDefault("url", ""))
                .map(WebUri::host)
                .orElse(fields.getOrDefault("source", ""));
        String feed =
                "h" + Integer.toHexString(fields.getOrDefault("source", host).hashCode());
        return new LabelledItem(
                fields.get("id"),
                new FeedId(feed),
                host,
                Instant.parse(fields.get("time")),
                "",
                fields.get("title"),
                fields.get("text"),
                fields.get("cluster"));
    }

    private static List<CopyScore.Pair> goldPairs(List<LabelledItem> articles) throws IOException {
        Map<String, LabelledItem> byId =
                articles.stream().collect(Collectors.toMap(LabelledItem::id, Function.identity()));
        List<CopyScore.Pair> pairs = new ArrayList<>();
        for (String line : Files.readAllLines(SharedCorpora.need(FOLDER + "groundnews.wire_copies.dev.tsv"))) {
            String[] columns = line.split("\t");
            if (byId.containsKey(columns[0]) && byId.containsKey(columns[1])) {
                LabelledItem a = byId.get(columns[0]);
                LabelledItem b = byId.get(columns[1]);
                if (!a.feed().equals(b.feed())) {
                    pairs.add(new CopyScore.Pair(a, b));
                }
            }
        }
        return pairs;
    }
}
