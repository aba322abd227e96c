package io.topicwire.poll;

import io.topicwire.store.EntryStore;
import io.topicwire.store.StoredEntry;
import io.topicwire.store.StoryAssignment;
import io.topicwire.store.StoryStore;
import io.topicwire.story.event.StoryDecision;
import io.topicwire.story.event.StoryIndex;
import io.topicwire.story.event.StorySettings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Decides which story each stored entry belongs to, in the order of arrival. It works from the store alone: entries that
 * have no story yet are decided, whoever stored them, so that a crash between storing and deciding costs nothing, and
 * the same entries get the same stories whether or not the program was restarted in between. Calls must not overlap.
 */
final class StoryKeeper {
    private static final int PAGE = 500;

    private final StoryStore stories;
    private final StoredStories stored;
    private final StorySettings settings;
    private Optional<StoryIndex> filled = Optional.empty();

    StoryKeeper(EntryStore entries, StoryStore stories, StorySettings settings) {
        this.stories = stories;
        this.stored = new StoredStories(entries, stories);
        this.settings = settings;
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
            StoryIndex index = filled.orElseGet(this::fill);
            // Until the decisions are stored the index is ahead of the store, and of no use if that fails.
            filled = Optional.empty();
            List<StoryAssignment> assignments = decide(index, waiting);
            stories.record(assignments, now);
            filled = Optional.of(index);
            assignments.forEach(assignment -> touched.add(assignment.story()));
            waiting = waiting.size() < PAGE ? List.of() : stories.undecided(PAGE);
        }
        return touched;
    }

    /** To be called when stored stories were changed by others: they are read anew. */
    void forget() {
        filled = Optional.empty();
    }

    private StoryIndex fill() {
        Instant oldest = stories.undecided(1).stream()
                .findFirst()
                .map(StoredEntry::firstSeen)
                .orElse(Instant.EPOCH);
        return stored.index(settings, oldest);
    }

    private static List<StoryAssignment> decide(StoryIndex index, List<StoredEntry> waiting) {
        List<StoryAssignment> assignments = new ArrayList<>();
        for (StoredEntry entry : waiting) {
            StoryDecision decision = index.decide(StoredStories.item(entry, 0));
            StoryAssignment assignment = new StoryAssignment(entry, decision, List.of());
            index.add(StoredStories.item(entry, assignment.story()));
            assignments.add(assignment);
        }
        return assignments;
    }
}
