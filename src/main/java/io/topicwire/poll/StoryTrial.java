package io.topicwire.poll;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.topicwire.store.DecidedEntry;
import io.topicwire.store.EntryStore;
import io.topicwire.store.StoryStore;
import io.topicwire.story.event.StoryDecision;
import io.topicwire.story.event.StoryIndex;
import io.topicwire.story.event.StoryMerge;
import io.topicwire.story.event.StorySettings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * Decides stored entries again with other thresholds and says what would differ. Nothing is written. What operators keep
 * apart or open is obeyed; entries that they moved or merged are decided like others.
 */
public final class StoryTrial {
    private static final int PAGE = 500;

    private final EntryStore entries;
    private final StoryStore stories;

    public StoryTrial(EntryStore entries, StoryStore stories) {
        this.entries = entries;
        this.stories = stories;
    }

    /**
     * Tries thresholds.
     *
     * @param since entries that arrived from then on are decided again; those of the week before are taken as stored
     */
    public Difference run(StorySettings settings, Instant since) {
        StoryIndex index = new StoryIndex(settings);
        new StoredStories(entries, stories).obey(index);
        List<Tried> tried = new ArrayList<>();
        long sequence = entries.sequenceBefore(since.minus(StorySettings.WINDOW));
        List<DecidedEntry> page;
        do {
            page = stories.decidedAfter(sequence, PAGE);
            for (DecidedEntry decided : page) {
                if (decided.entry().firstSeen().isBefore(since)) {
                    index.add(StoredStories.item(decided.entry(), decided.story()));
                } else {
                    tried.add(again(decided, index));
                }
                sequence = decided.entry().sequence();
            }
        } while (page.size() == PAGE);
        return difference(tried, index.merges());
    }

    private static Tried again(DecidedEntry decided, StoryIndex index) {
        long sequence = decided.entry().sequence();
        StoryDecision decision = index.decide(StoredStories.item(decided.entry(), 0));
        long story = decision.story() == 0 ? sequence : decision.story();
        index.add(StoredStories.item(decided.entry(), story));
        return new Tried(sequence, decided.entry().entry().title(), decided.story(), story);
    }

    private static Difference difference(List<Tried> tried, List<StoryMerge> merges) {
        return new Difference(
                tried.size(),
                (int) tried.stream().filter(each -> each.stored() != each.now()).count(),
                (int) tried.stream().mapToLong(Tried::stored).distinct().count(),
                (int) tried.stream().mapToLong(Tried::now).distinct().count(),
                regrouped(tried, Tried::stored, Tried::now),
                regrouped(tried, Tried::now, Tried::stored),
                merges);
    }

    /** The stories of one grouping that are several in the other. */
    private static List<Regrouped> regrouped(
            List<Tried> tried, ToLongFunction<Tried> whole, ToLongFunction<Tried> part) {
        List<Regrouped> regrouped = new ArrayList<>();
        byStory(tried, whole).forEach((story, entries) -> {
            List<Part> parts = new ArrayList<>();
            byStory(entries, part)
                    .forEach((id, some) -> parts.add(new Part(id, some.get(0).title(), some.size())));
            if (parts.size() > 1) {
                regrouped.add(new Regrouped(story, parts));
            }
        });
        return regrouped;
    }

    private static TreeMap<Long, List<Tried>> byStory(List<Tried> tried, ToLongFunction<Tried> story) {
        return tried.stream().collect(groupingBy(story::applyAsLong, TreeMap::new, toList()));
    }

    private record Tried(long sequence, String title, long stored, long now) {}

    /**
     * What would differ.
     *
     * @param entries how many were decided again
     * @param moved how many of them would be in another story
     * @param storiesBefore how many stories they are in as stored
     * @param storiesAfter and with these thresholds
     * @param split stored stories that would be several
     * @param joined stories with these thresholds that are several as stored
     * @param merges stories that would be proposed for merging at the end
     */
    public record Difference(
            int entries,
            int moved,
            int storiesBefore,
            int storiesAfter,
            List<Regrouped> split,
            List<Regrouped> joined,
            List<StoryMerge> merges) {
        public Difference {
            split = List.copyOf(split);
            joined = List.copyOf(joined);
            merges = List.copyOf(merges);
        }
    }

    /** A story of one grouping that falls into parts in the other. */
    public record Regrouped(long story, List<Part> parts) {
        public Regrouped {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Entries that are together in both.
     *
     * @param story where they are together
     * @param title of the first of them
     * @param entries how many
     */
    public record Part(long story, String title, int entries) {}
}
