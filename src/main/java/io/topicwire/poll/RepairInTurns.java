package io.topicwire.poll;

import io.topicwire.store.Turns;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Merges open stories that turned out to be of one event. Looks for them in turns of a few stories each, so that commits
 * get theirs in between; what was found is looked at again, as it stands then, in the turn that merges.
 */
final class RepairInTurns {
    /** Some hundredths of a second with twenty thousand entries in the window; see {@code StoryRepairBenchmark}. */
    static final int STORIES_A_TURN = 16;

    private final StoryKeeper stories;
    private final Turns turns;
    private final InstantSource clock;

    RepairInTurns(StoryKeeper stories, Turns turns, InstantSource clock) {
        this.stories = stories;
        this.turns = turns;
        this.clock = clock;
    }

    StoryRepairs run() {
        List<Long> grown = turns.take(stories::grown, stories::forget);
        Set<Long> suspects = new TreeSet<>();
        for (int from = 0; from < grown.size(); from += STORIES_A_TURN) {
            Set<Long> step = Set.copyOf(grown.subList(from, Math.min(grown.size(), from + STORIES_A_TURN)));
            suspects.addAll(turns.take(() -> stories.suspects(step), stories::forget));
        }
        return turns.take(() -> stories.repair(suspects, clock.instant()), stories::forget);
    }
}
