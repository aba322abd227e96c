package io.topicwire.story.event;

import io.topicwire.feed.FeedId;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntSupplier;

/**
 * Measures how many texts a second are judged and added with some 19,000 in the window, in processor time, and what an
 * entry takes of the heap. All texts of the corpora, in a random but fixed order, spread over 96 hours.
 *
 * <p>{@code java -XX:+UseSerialGC -cp target/classes:target/test-classes:target/lib/*
 * io.topicwire.story.event.StorySpeed CORPUS}
 */
final class StorySpeed {
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
    private static final Duration SPAN = Duration.ofHours(96);
    private static final int STEP = 3_000;

    private StorySpeed() {}

    public static void main(String[] arguments) {
        List<LabelledText> texts = texts(Path.of(arguments[0]));
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = usedHeap();
        StoryIndex index = new StoryIndex(StorySettings.DEFAULT);
        long start = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < texts.size(); i++) {
            Instant time = START.plus(SPAN.multipliedBy(i).dividedBy(texts.size()));
            StoryItem item = new StoryItem(
                    0, new FeedId("any"), "", texts.get(i).title(), texts.get(i).text(), "en", time, time, 0, 0);
            long story = index.decide(item).story();
            index.add(item.stored(i + 1, story > 0 ? story : i + 1));
            if (i % STEP == STEP - 1) {
                long now = threads.getCurrentThreadCpuTime();
                System.out.printf("%6d in the window: %.0f items a second%n", index.size(), STEP * 1e9 / (now - start));
                start = now;
            }
        }
        System.out.printf(
                "%d entries, %d bytes of heap each, %d of them tables%n",
                index.size(), (usedHeap() - before) / index.size(), index.tableBytes() / index.size());
        repair(index, threads);
    }

    /** What a look for stories that are one costs: at all of them, at those that grew, and the parts of it. */
    private static void repair(StoryIndex index, ThreadMXBean threads) {
        List<Long> grown = index.grownWithin(Duration.ofHours(6));
        measure(threads, "look at every open story", () -> index.merges().size());
        measure(threads, "look at those that grew in six hours", () -> {
            index.merges(Set.copyOf(grown));
            return grown.size();
        });
        measure(
                threads,
                "look at sixteen of them",
                () -> index.merges(Set.copyOf(grown.subList(0, 16))).size());
        measure(threads, "look for giants", () -> index.giants().size());
        measure(threads, "follow a merge", () -> {
            index.move(Map.of(grown.get(1), grown.get(0)));
            return 1;
        });
    }

    private static void measure(ThreadMXBean threads, String what, IntSupplier work) {
        long start = threads.getCurrentThreadCpuTime();
        int count = work.getAsInt();
        System.out.printf("%s: %d, %d ms%n", what, count, (threads.getCurrentThreadCpuTime() - start) / 1_000_000);
    }

    private static List<LabelledText> texts(Path corpus) {
        List<LabelledText> texts = new ArrayList<>();
        for (String set : List.of("allsides", "groundnews", "uci_dense", "ecbplus")) {
            texts.addAll(Corpus.labelled(corpus.resolve("sameness/" + set + ".dev.jsonl.xz")));
        }
        texts.addAll(Corpus.labelled(corpus.resolve("topics/wikipedia_events.dev.jsonl")));
        Collections.shuffle(texts, new Random(1));
        return texts;
    }

    private static long usedHeap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
