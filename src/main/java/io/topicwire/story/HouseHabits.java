package io.topicwire.story;

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

    /** What the two have in common that is no habit of either's house, and what the shorter one has. */
    Overlap overlap(IndexedText a, IndexedText b) {
        int common = 0;
        int onlyA = 0;
        int onlyB = 0;
        int[] left = a.groups();
        int[] right = b.groups();
        for (int i = 0, j = 0; i < left.length || j < right.length; ) {
            boolean inLeft = j == right.length || i < left.length && left[i] <= right[j];
            boolean inRight = i == left.length || j < right.length && right[j] <= left[i];
            int own = isHabit(a, b, inLeft ? left[i] : right[j]) ? 0 : 1;
            common += inLeft && inRight ? own : 0;
            onlyA += inLeft && !inRight ? own : 0;
            onlyB += inRight && !inLeft ? own : 0;
            i += inLeft ? 1 : 0;
            j += inRight ? 1 : 0;
        }
        return new Overlap(common, common + Math.min(onlyA, onlyB));
    }

    private boolean isHabit(IndexedText a, IndexedText b, int group) {
        return isHabit(a.house(), group) || a.house() != b.house() && isHabit(b.house(), group);
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
