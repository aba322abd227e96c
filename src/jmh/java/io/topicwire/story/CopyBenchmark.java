package io.topicwire.story;

import io.topicwire.bench.InventedNews;
import io.topicwire.bench.InventedNews.Report;
import io.topicwire.feed.FeedId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The whole search for copies, an entry after another: its words are cut, what is like it is looked up, it is judged and
 * added, with nineteen thousand entries in the window. Texts are invented, of feed length; or those of a file of
 * labelled texts ({@code -Dtopicwire.labelled=FILE}), of which the window then holds no more than the file has.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class CopyBenchmark {
    private static final Instant START = Instant.parse("2024-04-06T12:00:00Z");
    private static final int IN_WINDOW = 19_000;
    /** More than a window holds: when a text comes again its first appearance is forgotten. */
    private static final int TEXTS = 2 * IN_WINDOW;

    private static final int FEED_WORDS = 50;

    /** A file of labelled texts, or {@code invented}. */
    @Param("invented")
    public String labelled;

    private final CopyIndex index = new CopyIndex();
    private List<Report> reports = List.of();
    private Duration step = Duration.ZERO;
    private long sequence;

    @Setup(Level.Trial)
    public void fill() throws IOException {
        reports = labelled.equals("invented") ? new InventedNews(1).next(TEXTS) : labelled(Path.of(labelled));
        step = CopyRule.WINDOW.dividedBy(Math.min(IN_WINDOW, reports.size() / 2));
        while (sequence < Math.min(IN_WINDOW, reports.size())) {
            decideAndAdd();
        }
    }

    @Benchmark
    public Optional<CopyDecision> decideAndAdd() {
        Report report = reports.get((int) (sequence % reports.size()));
        CopyCandidate candidate = new CopyCandidate(
                0,
                new FeedId(feed(report)),
                report.house(),
                Optional.empty(),
                Optional.empty(),
                report.title(),
                report.text(),
                START.plus(step.multipliedBy(sequence)),
                0);
        Optional<CopyDecision> decision = index.decide(candidate);
        sequence++;
        index.add(
                candidate.stored(sequence, decision.map(CopyDecision::original).orElse(0L)));
        return decision;
    }

    private static String feed(Report report) {
        return "h" + Integer.toHexString(report.house().hashCode());
    }

    private static List<Report> labelled(Path file) throws IOException {
        List<Report> reports = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            Map<String, String> fields = SharedCorpora.fields(line);
            String[] words = fields.getOrDefault("text", "").strip().split("\\s+", FEED_WORDS + 1);
            String start = String.join(" ", List.of(words).subList(0, Math.min(FEED_WORDS, words.length)));
            String house = fields.getOrDefault("host", fields.getOrDefault("source", fields.get("id")));
            reports.add(new Report(house, fields.getOrDefault("title", ""), start));
        }
        return reports;
    }
}
