package io.topicwire.poll;

import io.topicwire.store.DecidedEntry;
import io.topicwire.store.EntryStore;
import io.topicwire.store.StoredEntry;
import io.topicwire.store.StoryAssignment;
import io.topicwire.store.StoryChange;
import io.topicwire.store.StoryMilestone.Kind;
import io.topicwire.store.StoryStore;
import io.topicwire.story.event.StoryDecision;
import io.topicwire.story.event.StoryIndex;
import io.topicwire.story.event.StoryItem;
import io.topicwire.story.event.StoryMerge;
import io.topicwire.story.event.StorySettings;
import io.topicwire.vector.TextVectors;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Decides which story each stored entry belongs to, in the order of arrival. It works from the store alone: entries that
 * have no story yet are decided, whoever stored them, so that a crash between storing and deciding costs nothing, and
 * the same entries get the same stories whether or not the program was restarted in between. Calls must not overlap.
 */
final class StoryKeeper {
    /**
     * So long a story is looked at after it got an entry. Several times as long as from one look to the next, so that a
     * restart lets none slip through; measured by arrivals, so that it is the same for every node.
     */
    static final Duration GROWN = Duration.ofHours(6);

    private static final int PAGE = 500;
    /** More than any story should have: the rest would stay behind and be merged by the next repair. */
    private static final int MOST_MOVED = 10_000;

    private final EntryStore entries;
    private final StoryStore stories;
    private final StoredStories stored;
    private final StorySettings settings;
    private final Optional<TextVectors> encoder;
    private Optional<Memory> filled = Optional.empty();
    /** As of which change of stored stories memory is filled. */
    private long edition;

    /** @param encoder asked where words alone leave doubt */
    StoryKeeper(EntryStore entries, StoryStore stories, StorySettings settings, Optional<TextVectors> encoder) {
        this.entries = entries;
        this.stories = stories;
        this.stored = new StoredStories(entries, stories);
        this.settings = settings;
        this.encoder = encoder;
    }

    /**
     * Decides what is undecided.
     *
     * @return the stories that got entries
     */
    TreeSet<Long> catchUp(Instant now) {
        TreeSet<Long> touched = new TreeSet<>();
        List<StoredEntry> waiting = stories.undecided(PAGE);
        while (!waiting.isEmpty()) {
            Memory memory = current();
            // Until the decisions are stored memory is ahead of the store, and of no use if that fails.
            filled = Optional.empty();
            List<StoryAssignment> assignments = decide(memory, waiting);
            stories.record(assignments, now);
            filled = Optional.of(memory);
            assignments.forEach(assignment -> touched.add(assignment.story()));
            waiting = waiting.size() < PAGE ? List.of() : stories.undecided(PAGE);
        }
        return touched;
    }

    /**
     * The open stories that got an entry lately: others were looked at when they did. Before the first decision there is
     * nothing to look at.
     */
    List<Long> grown() {
        return filled.isEmpty() ? List.of() : current().index().grownWithin(GROWN);
    }

    /** The stories that seem to be of one event with another, as seen from these. A step: the more, the longer it takes. */
    Set<Long> suspects(Set<Long> seenFrom) {
        Set<Long> suspects = new TreeSet<>();
        if (filled.isPresent()) {
            for (StoryMerge merge : current().index().merges(seenFrom)) {
                suspects.add(merge.story());
                suspects.add(merge.absorbed());
            }
        }
        return suspects;
    }

    /**
     * Merges open stories that are of one event, as seen from these as it stands now, except where an operator keeps them
     * apart.
     */
    StoryRepairs repair(Set<Long> suspects, Instant now) {
        if (filled.isEmpty()) {
            return StoryRepairs.NONE;
        }
        Memory memory = current();
        List<Long> giants = memory.index().giants();
        Set<Long> merged = new TreeSet<>();
        Map<Long, Long> moved = new TreeMap<>();
        for (StoryMerge merge : memory.index().merges(suspects)) {
            Map<Long, Long> moves = new TreeMap<>();
            stories.members(merge.absorbed(), MOST_MOVED).forEach(entry -> moves.put(entry.sequence(), merge.story()));
            stories.change(StoryChange.moving(StoryChange.Kind.REPAIR, merge.story(), moves, List.of()), now);
            merged.add(merge.story());
            moved.putAll(moves);
        }
        if (!moved.isEmpty()) {
            follow(memory, moved);
        }
        return new StoryRepairs(merged, giants);
    }

    /** What memory is after its own change, without reading a week of entries again. */
    private void follow(Memory memory, Map<Long, Long> moved) {
        forget();
        memory.move(moved);
        stored.obey(memory.index());
        edition = stories.edition();
        filled = Optional.of(memory);
    }

    /** To be called when what was decided is not what is stored after all: it is read anew. */
    void forget() {
        filled = Optional.empty();
    }

    /** Memory as the store has it now: with what other nodes decided, and anew where stories were changed. */
    private Memory current() {
        long stored = stories.edition();
        if (filled.isEmpty() || edition != stored) {
            forget();
            Memory fresh = fill();
            edition = stored;
            return fresh;
        }
        Memory memory = filled.get();
        read(memory, memory.sequence());
        return memory;
    }

    private Memory fill() {
        Instant oldest = stories.undecided(1).stream()
                .findFirst()
                .map(StoredEntry::firstSeen)
                .orElse(Instant.EPOCH);
        Memory memory = new Memory(new StoryIndex(settings, encoder), stored.before(oldest));
        read(memory, memory.sequence());
        stored.obey(memory.index());
        return memory;
    }

    private void read(Memory memory, long after) {
        Set<Long> developments = new HashSet<>();
        stored.read(after, page -> {
            if (developments.isEmpty()) {
                developments.addAll(stories.developmentsAfter(after));
            }
            Map<Long, String> families =
                    families(page.stream().map(DecidedEntry::entry).toList());
            for (DecidedEntry decided : page) {
                long sequence = decided.entry().sequence();
                memory.add(
                        StoredStories.item(decided.entry(), decided.story()),
                        voice(decided.entry(), families),
                        developments.contains(sequence));
            }
        });
    }

    private List<StoryAssignment> decide(Memory memory, List<StoredEntry> waiting) {
        Map<Long, String> families = families(waiting);
        List<StoryAssignment> assignments = new ArrayList<>();
        for (StoredEntry entry : waiting) {
            StoryItem report = StoredStories.item(entry, 0);
            StoryDecision decision = memory.index().decide(report);
            Milestones.Voice voice = voice(entry, families);
            List<Kind> milestones = memory.milestones().of(report, voice, decision);
            StoryAssignment assignment = new StoryAssignment(entry, decision, milestones);
            memory.add(
                    report.stored(entry.sequence(), assignment.story()), voice, milestones.contains(Kind.DEVELOPMENT));
            assignments.add(assignment);
        }
        return assignments;
    }

    private static Milestones.Voice voice(StoredEntry entry, Map<Long, String> families) {
        return new Milestones.Voice(families.getOrDefault(entry.sequence(), ""), entry.copyGroup(), entry.wire());
    }

    private Map<Long, String> families(List<StoredEntry> of) {
        return entries.families(of.stream().map(StoredEntry::sequence).toList());
    }

    /** What the decisions depend on, as it was stored. */
    private static final class Memory {
        private final StoryIndex index;
        private final Milestones milestones;
        private long sequence;

        /** @param sequence up to where entries are left out */
        Memory(StoryIndex index, long sequence) {
            this.index = index;
            this.milestones = new Milestones(index);
            this.sequence = sequence;
        }

        StoryIndex index() {
            return index;
        }

        Milestones milestones() {
            return milestones;
        }

        /** Up to where the store was read. */
        long sequence() {
            return sequence;
        }

        void move(Map<Long, Long> storyByEntry) {
            index.move(storyByEntry);
            index.forgetOrders();
            milestones.move(storyByEntry);
        }

        void add(StoryItem stored, Milestones.Voice voice, boolean development) {
            index.add(stored);
            milestones.add(stored, voice, development);
            sequence = stored.sequence();
        }
    }
}
