package io.topicwire.story;

import java.util.Optional;

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
        stories.add(key(house));
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
        stories.remove(key(house));
        for (int group : text.groups()) {
            int left = stories.remove(key(house, group));
            if (left >= FEWEST_STORIES - 1) {
                frequent.put(key(house, group), left < FEWEST_STORIES ? 0 : left);
            }
        }
    }

    /** Ready to compare a text with others: its own habits are looked up once, and only where another is like it. */
    Asked ofAsked(IndexedText asked) {
        return new Asked(asked);
    }

    private boolean isHabit(int house, int group) {
        int found = frequent.of(key(house, group));
        return found > 0 && (long) found * STORIES_PER_HABIT >= stories.of(key(house));
    }

    private static int key(int house) {
        return Hashes.spread(house);
    }

    private static int key(int house, int group) {
        return Hashes.chain(house, group);
    }

    /** Bytes that the table takes. */
    long bytes() {
        return stories.bytes() + frequent.bytes();
    }

    /** A text that is compared with others. */
    final class Asked {
        private final IndexedText asked;
        /** For each of its groups whether it is a habit of its house; empty until somebody asks. */
        private boolean[] own = {};

        private Asked(IndexedText asked) {
            this.asked = asked;
        }

        /**
         * What both have in common that is no habit of either's house, and what the shorter one has that is no habit of
         * its house.
         *
         * @param fewest where less is common the answer is empty, which is found out before the rest is looked at
         */
        Optional<Overlap> overlapWith(IndexedText other, int fewest) {
            if (own.length < asked.groups().length) {
                own = habits(asked);
            }
            int[] left = asked.groups();
            int[] right = other.groups();
            int[] rest = new int[right.length];
            int common = 0;
            int onlyLeft = 0;
            int onlyRight = 0;
            for (int i = 0, j = 0; i < left.length || j < right.length; ) {
                if (j == right.length || i < left.length && left[i] < right[j]) {
                    onlyLeft += own[i++] ? 0 : 1;
                } else if (i == left.length || right[j] < left[i]) {
                    rest[onlyRight++] = right[j++];
                } else {
                    common += own[i++] || isHabit(other.house(), right[j]) ? 0 : 1;
                    j++;
                }
            }
            if (common < fewest) {
                return Optional.empty();
            }
            // Only the shorter rest counts, so that the longer need not be looked up to its end.
            int shorter = 0;
            for (int k = 0; k < onlyRight && shorter < onlyLeft; k++) {
                shorter += isHabit(other.house(), rest[k]) ? 0 : 1;
            }
            return Optional.of(new Overlap(common, common + shorter));
        }

        private boolean[] habits(IndexedText text) {
            boolean[] habits = new boolean[text.groups().length];
            for (int i = 0; i < habits.length; i++) {
                habits[i] = isHabit(text.house(), text.groups()[i]);
            }
            return habits;
        }
    }
}
