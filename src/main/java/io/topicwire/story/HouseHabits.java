package io.topicwire.story;

import java.util.function.BiFunction;

/**
 * The word groups that a house (see {@link CopyCandidate#house}) uses again and again: its boilerplate, whichever of its
 * feeds carries it and whatever varies in between. A group is a habit where at least three stories of the house have
 * it, and no fewer than one in twenty of a house so large that three stories on one subject are its daily work.
 */
final class HouseHabits {
    private static final int FEWEST_STORIES = 3;
    private static final int STORIES_PER_HABIT = 20;

    private final GroupCounts stories = new GroupCounts();
    /** Of those counts the few that may be a habit: a table that is small enough to stay near the processor. */
    private final GroupCounts frequent = new GroupCounts();

    /** A story that is no copy enters. */
    void add(IndexedText text) {
        int house = text.house();
        stories.add(house);
        for (int group : text.groups()) {
            int found = stories.add(key(house, group));
            if (found >= FEWEST_STORIES) {
                frequent.put(key(house, group), found);
            }
        }
    }

    /** A story that was added leaves. */
    void remove(IndexedText text) {
        int house = text.house();
        stories.remove(house);
        for (int group : text.groups()) {
            int left = stories.remove(key(house, group));
            if (left >= FEWEST_STORIES - 1) {
                frequent.put(key(house, group), left < FEWEST_STORIES ? 0 : left);
            }
        }
    }

    /**
     * What a text has in common with others that is no habit of either's house, and what the shorter one has that is no
     * habit of its house. The habits of the first are looked up once.
     */
    BiFunction<IndexedText, IndexedText, Overlap> overlapWith(IndexedText asked) {
        boolean[] ofAsked = habits(asked);
        return (one, other) -> overlap(asked.groups(), ofAsked, other);
    }

    private Overlap overlap(int[] left, boolean[] ofLeft, IndexedText other) {
        int common = 0;
        int onlyLeft = 0;
        int onlyRight = 0;
        int[] right = other.groups();
        for (int i = 0, j = 0; i < left.length || j < right.length; ) {
            boolean inLeft = j == right.length || i < left.length && left[i] <= right[j];
            boolean inRight = i == left.length || j < right.length && right[j] <= left[i];
            boolean own = !(inLeft && ofLeft[i] || inRight && isHabit(other.house(), right[j]));
            common += own && inLeft && inRight ? 1 : 0;
            onlyLeft += own && !inRight ? 1 : 0;
            onlyRight += own && !inLeft ? 1 : 0;
            i += inLeft ? 1 : 0;
            j += inRight ? 1 : 0;
        }
        return new Overlap(common, common + Math.min(onlyLeft, onlyRight));
    }

    private boolean[] habits(IndexedText text) {
        boolean[] habits = new boolean[text.groups().length];
        for (int i = 0; i < habits.length; i++) {
            habits[i] = isHabit(text.house(), text.groups()[i]);
        }
        return habits;
    }

    private boolean isHabit(int house, int group) {
        int found = frequent.of(key(house, group));
        return found > 0 && (long) found * STORIES_PER_HABIT >= stories.of(house);
    }

    private static int key(int house, int group) {
        return Hashes.chain(house, group);
    }

    /** Bytes that the table takes. */
    long bytes() {
        return stories.bytes() + frequent.bytes();
    }
}
