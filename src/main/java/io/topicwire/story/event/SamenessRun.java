package io.topicwire.story.event;

import io.topicwire.feed.FeedId;
import io.topicwire.story.CopyCandidate;
import io.topicwire.story.CopyDecision;
import io.topicwire.story.CopyIndex;
import io.topicwire.vector.TextVectors;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;

/** Sends labelled texts through the search for copies and the search for stories as a poll would, one after another. */
public final class SamenessRun {
    private static final String WORD_GAP = "\\s+";

    private final Stage stage;
    private final int words;
    private final LongSupplier clock;

    /** Which decisions are made. */
    public enum Stage {
        /** Which texts are copies. */
        COPIES,
        /** Which texts tell of one event, copies not told apart. */
        STORIES,
        /** Both, the second knowing the first. */
        ALL
    }

    /**
     * What was decided.
     *
     * @param texts in the order in which they were judged
     * @param copies number of the copy group of each
     * @param stories number of the story of each
     * @param copyNanos what the search for copies took
     * @param storyNanos what the search for stories took
     */
    public record Result(
            List<LabelledText> texts, List<Long> copies, List<Long> stories, long copyNanos, long storyNanos) {}

    /**
     * A way to run.
     *
     * @param words so many words of a text are read, as a feed gives them
     * @param clock processor time in nanoseconds
     */
    public SamenessRun(Stage stage, int words, LongSupplier clock) {
        this.stage = stage;
        this.words = words;
        this.clock = clock;
    }

    /** The texts by time; one without a time stays behind the one before it. */
    public static List<LabelledText> byTime(List<LabelledText> texts) {
        List<LabelledText> timed = new ArrayList<>(texts.size());
        Instant last =
                texts.stream().flatMap(text -> text.time().stream()).findFirst().orElse(Instant.EPOCH);
        for (LabelledText text : texts) {
            last = text.time().orElse(last);
            timed.add(at(text, last));
        }
        timed.sort(Comparator.comparing(text -> text.time().orElseThrow()));
        return timed;
    }

    /** The same text at another time. */
    public static LabelledText at(LabelledText text, Instant time) {
        return new LabelledText(
                text.id(),
                Optional.of(time),
                text.exactTime(),
                text.title(),
                text.text(),
                text.host(),
                text.language(),
                text.cluster());
    }

    /**
     * Judges the texts.
     *
     * @param ordered see {@link #byTime}
     * @param progress told after each how many are done
     */
    public Result run(List<LabelledText> ordered, IntConsumer progress) {
        return run(ordered, Optional.empty(), progress);
    }

    /** The same, with an encoder that is asked where words alone leave doubt. */
    public Result run(List<LabelledText> ordered, Optional<TextVectors> encoder, IntConsumer progress) {
        return run(ordered, new StoryIndex(StorySettings.DEFAULT, encoder), progress);
    }

    Result run(List<LabelledText> ordered, StoryIndex stories, IntConsumer progress) {
        CopyIndex copies = new CopyIndex();
        List<Long> copyOf = new ArrayList<>(ordered.size());
        List<Long> storyOf = new ArrayList<>(ordered.size());
        long copyNanos = 0;
        long storyNanos = 0;
        for (int i = 0; i < ordered.size(); i++) {
            long sequence = i + 1L;
            CopyCandidate candidate = candidate(ordered.get(i), sequence);
            long start = clock.getAsLong();
            long group = stage == Stage.STORIES ? sequence : copy(copies, candidate, sequence);
            long between = clock.getAsLong();
            storyOf.add(stage == Stage.COPIES ? sequence : story(stories, ordered.get(i), sequence, group));
            copyOf.add(group);
            copyNanos += between - start;
            storyNanos += clock.getAsLong() - between;
            progress.accept(i + 1);
        }
        return new Result(ordered, copyOf, storyOf, copyNanos, storyNanos);
    }

    private static long copy(CopyIndex copies, CopyCandidate unstored, long sequence) {
        long original = copies.decide(unstored).map(CopyDecision::original).orElse(0L);
        copies.add(unstored.stored(sequence, original));
        return original > 0 ? original : sequence;
    }

    /** The text as a feed would give it, which is made ready before the clock starts. */
    private CopyCandidate candidate(LabelledText text, long number) {
        return new CopyCandidate(
                0,
                feed(text, number),
                text.host(),
                Optional.empty(),
                Optional.empty(),
                text.title(),
                excerpt(text.text()),
                text.time().orElseThrow(),
                0);
    }

    private String excerpt(String text) {
        String[] all = text.strip().split(WORD_GAP, words + 1);
        return all.length <= words ? text : String.join(" ", List.of(all).subList(0, words));
    }

    /** One feed a host; a text of an unknown host may be a copy of any. */
    private static FeedId feed(LabelledText text, long number) {
        return new FeedId(
                text.host().isEmpty()
                        ? "n" + number
                        : "h" + Integer.toHexString(text.host().hashCode()));
    }

    private static long story(StoryIndex stories, LabelledText text, long sequence, long group) {
        Instant time = text.time().orElseThrow();
        long copyGroup = group == sequence ? 0 : group;
        StoryItem item = new StoryItem(
                0,
                feed(text, sequence),
                text.host(),
                text.title(),
                text.text(),
                text.language(),
                time,
                time,
                copyGroup,
                0);
        long decided = stories.decide(item).story();
        long story = decided > 0 ? decided : sequence;
        stories.add(item.stored(sequence, story));
        return story;
    }
}
