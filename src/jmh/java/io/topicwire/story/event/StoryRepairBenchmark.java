package io.topicwire.story.event;

import io.topicwire.feed.FeedId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
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

/**
 * What the hourly look for stories that are one costs with nineteen thousand entries of four days: at every open story, as
 * {@code story proposals} does, at those that grew lately, as a server does, and at as many as one of its turns takes.
 * Commits wait for the last only. Words are as frequent as the table of news words has them.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class StoryRepairBenchmark {
    private static final Instant START = Instant.parse("2024-04-06T12:00:00Z");
    private static final Duration SPAN = Duration.ofHours(96);
    private static final int ENTRIES = 19_000;
    private static final int TITLE_TERMS = 8;
    /** Rare terms that the reports of an event have in common. */
    private static final int EVENT_TERMS = 12;
    /** One entry in so many reports what one of the last few hundred did, ... */
    private static final int ENTRIES_PER_REPORT = 3;

    private static final int LATELY = 400;
    /** ... and one of these in so many was not recognised. */
    private static final int REPORTS_PER_MISS = 10;

    private static final int STORIES_A_TURN = 16;

    private final StoryIndex index = new StoryIndex(StorySettings.DEFAULT);
    private List<Long> grown = List.of();

    @Setup(Level.Trial)
    public void fill() {
        NewsWords words = new NewsWords();
        Random random = new Random(1);
        List<String> events = new ArrayList<>();
        List<Long> stories = new ArrayList<>();
        for (int i = 0; i < ENTRIES; i++) {
            boolean report = i > LATELY && random.nextInt(ENTRIES_PER_REPORT) == 0;
            int of = report ? i - 1 - random.nextInt(LATELY) : i;
            boolean missed = !report || random.nextInt(REPORTS_PER_MISS) == 0;
            events.add(report ? events.get(of) : words.rare(random, EVENT_TERMS));
            stories.add(missed ? i + 1L : stories.get(of));
            Instant time = START.plus(SPAN.multipliedBy(i).dividedBy(ENTRIES));
            String text = events.get(i) + ' ' + words.text(random);
            index.add(new StoryItem(
                    i + 1, new FeedId("any"), "", title(text), text, "en", time, time, 0, stories.get(i)));
        }
        grown = index.grownWithin(Duration.ofHours(6));
    }

    private static String title(String text) {
        return String.join(" ", Arrays.copyOf(text.split(" "), TITLE_TERMS));
    }

    @Benchmark
    public List<StoryMerge> everyOpenStory() {
        return index.merges();
    }

    @Benchmark
    public List<StoryMerge> storiesThatGrew() {
        return index.merges(Set.copyOf(grown));
    }

    @Benchmark
    public List<StoryMerge> oneTurn() {
        return index.merges(Set.copyOf(grown.subList(0, STORIES_A_TURN)));
    }

    /** Draws terms of the table, each as often as it stands in news. */
    private static final class NewsWords {
        private final List<String> terms = new ArrayList<>();
        private final List<Double> share = new ArrayList<>();
        private final List<String> rarest;

        NewsWords() {
            List<String> last = List.of();
            for (String line : ResourceLines.of("words-1.txt")) {
                String[] parts = line.split("\t");
                last = List.of(parts[1].split(" "));
                terms.addAll(last);
                last.forEach(term -> share.add(Math.exp(-WordFrequencies.STEP * Integer.parseInt(parts[0]))));
            }
            rarest = last;
        }

        String rare(Random random, int count) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < count; i++) {
                text.append(rarest.get(random.nextInt(rarest.size()))).append(' ');
            }
            return text.toString().strip();
        }

        String text(Random random) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < terms.size(); i++) {
                if (random.nextDouble() < share.get(i)) {
                    text.append(terms.get(i)).append(' ');
                }
            }
            return text.toString();
        }
    }
}
