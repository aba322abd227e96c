package io.topicwire.bench;

import io.topicwire.bench.InventedNews.Report;
import io.topicwire.feed.FeedId;
import io.topicwire.story.CopyCandidate;
import io.topicwire.story.CopyDecision;
import io.topicwire.story.CopyIndex;
import io.topicwire.story.event.StoryIndex;
import io.topicwire.story.event.StoryItem;
import io.topicwire.story.event.StorySettings;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Fills the search for copies and the search for stories as the service does, with nineteen thousand entries whose
 * strings nobody else holds, and weighs what stays on the heap.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
// As the service runs; G1 rounds large tables up to whole regions.
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class WindowBenchmark {
    private static final Instant START = Instant.parse("2024-04-06T12:00:00Z");
    private static final int ENTRIES = 19_000;
    private static final Duration STEP = Duration.ofDays(7).dividedBy(ENTRIES + 1);

    private final Map<String, FeedId> feeds = new HashMap<>();

    /** What one entry of the window takes. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Held {
        public long bytesAnEntryOfCopies;
        public long bytesAnEntryOfBoth;
    }

    @Benchmark
    public List<Object> copiesAndStories(Held held) {
        InventedNews news = new InventedNews(1);
        long before = usedHeap();
        CopyIndex copies = new CopyIndex();
        long[] groups = new long[ENTRIES];
        for (int i = 0; i < ENTRIES; i++) {
            Report report = news.next(1).get(0);
            groups[i] = addCopy(copies, report, i);
        }
        held.bytesAnEntryOfCopies = (usedHeap() - before) / ENTRIES;
        StoryIndex stories = new StoryIndex(StorySettings.DEFAULT);
        InventedNews again = new InventedNews(1);
        for (int i = 0; i < ENTRIES; i++) {
            addStory(stories, again.next(1).get(0), i, groups[i]);
        }
        held.bytesAnEntryOfBoth = (usedHeap() - before) / ENTRIES;
        return List.of(copies, stories, news, again, groups);
    }

    private long addCopy(CopyIndex copies, Report report, int number) {
        CopyCandidate candidate = new CopyCandidate(
                0,
                feed(report),
                report.house(),
                Optional.empty(),
                Optional.of("https://" + report.house() + "/news/" + number),
                report.title(),
                report.text(),
                START.plus(STEP.multipliedBy(number)),
                0);
        long original = copies.decide(candidate).map(CopyDecision::original).orElse(0L);
        copies.add(candidate.stored(number + 1L, original));
        return original;
    }

    private void addStory(StoryIndex stories, Report report, int number, long group) {
        Instant time = START.plus(STEP.multipliedBy(number));
        StoryItem item = new StoryItem(
                0, feed(report), report.house(), report.title(), report.text(), "en", time, time, group, 0);
        long story = stories.decide(item).story();
        stories.add(item.stored(number + 1L, story > 0 ? story : number + 1L));
    }

    /** One object a feed, as the service takes it from its configuration. */
    private FeedId feed(Report report) {
        return feeds.computeIfAbsent(report.house(), house -> new FeedId("h" + Integer.toHexString(house.hashCode())));
    }

    private static long usedHeap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
