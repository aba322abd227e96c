package io.topicwire.story;

import io.topicwire.feed.FeedId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What it costs to judge an entry of feed length and to add it, with twenty thousand entries in the window. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class CopyBenchmark {
    private static final Instant START = Instant.parse("2024-04-06T12:00:00Z");
    private static final int IN_WINDOW = 20_000;
    private static final int VOCABULARY = 20_000;
    private static final int TITLE_WORDS = 9;
    private static final int WORDS = 59;
    /** One entry in so many is a copy of one shortly before. */
    private static final int ENTRIES_PER_COPY = 4;

    private final CopyIndex index = new CopyIndex();
    private long sequence;

    @Setup(Level.Trial)
    public void fill() {
        while (sequence < IN_WINDOW) {
            decideAndAdd();
        }
    }

    @Benchmark
    public Optional<CopyDecision> decideAndAdd() {
        sequence++;
        Optional<CopyDecision> decision = index.decide(candidate(0, 0));
        index.add(candidate(sequence, decision.map(CopyDecision::original).orElse(0L)));
        return decision;
    }

    private CopyCandidate candidate(long stored, long original) {
        boolean copy = sequence % ENTRIES_PER_COPY == 0;
        // Frequent words are frequent, as in language: the square of an even distribution.
        Random random = new Random(copy ? sequence - 1 : sequence);
        String words = IntStream.range(0, WORDS)
                .mapToObj(i -> word(i, (int) (VOCABULARY * Math.pow(random.nextDouble(), 2))))
                .collect(Collectors.joining(" "));
        int title = words.indexOf(' ', words.length() * TITLE_WORDS / WORDS);
        String feed = "feed-" + sequence % 400;
        return new CopyCandidate(
                stored,
                new FeedId(feed),
                feed + ".example",
                Optional.empty(),
                Optional.empty(),
                words.substring(0, title),
                words.substring(title),
                START.plus(Duration.ofDays(7).dividedBy(IN_WINDOW).multipliedBy(sequence)),
                original);
    }

    private static String word(int at, int number) {
        return (at % 5 == 2 ? "N" : "n") + Integer.toString(number, 36) + "ame";
    }
}
