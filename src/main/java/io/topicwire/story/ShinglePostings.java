package io.topicwire.story;

import java.util.Arrays;

/**
 * Which items contain a shingle, newest first: an open-addressed table of shingle hashes, each with a chain of postings,
 * in arrays of primitives (20 to 40 bytes a posting). What is read together stands together: a step along a chain is one
 * access to memory. Items are numbered upwards; a chain is read until it reaches an item that has left the window, and
 * {@link #forget} reclaims what is behind it. Two shingles with one hash share a chain, which the caller's comparison of
 * words bears.
 */
final class ShinglePostings {
    private static final int NONE = -1;
    private static final int SMALLEST = 1 << 10;

    /** Hash in the upper half, the place of its newest posting and one in the lower; 0 where a slot is free. */
    private long[] slots = new long[SMALLEST];
    /** For each slot how many items have its shingle now. */
    private int[] present = new int[SMALLEST];

    private int used;
    /** Item in the upper half, the posting before it in the lower. */
    private long[] postings = new long[SMALLEST];

    private int size;

    /** Adds an item, whose number must not be below any other's in the table. */
    void add(int shingle, int item) {
        int slot = slot(shingle);
        if (slots[slot] == 0) {
            used++;
        }
        if (size == postings.length) {
            postings = Arrays.copyOf(postings, size + (size >> 2));
        }
        postings[size] = (long) item << 32 | newest(slot) & 0xFFFF_FFFFL;
        slots[slot] = (long) shingle << 32 | ++size;
        present[slot]++;
        if (used > slots.length - (slots.length >> 2)) {
            rehash(slots.length << 1);
        }
    }

    /** One item that has the shingle is counted no longer; it stays in the chain until it is forgotten. */
    void expire(int shingle) {
        present[slot(shingle)]--;
    }

    /** How many items have the shingle that did not expire. */
    int present(int shingle) {
        return present[slot(shingle)];
    }

    /** The newest posting of a shingle, negative where there is none. */
    int first(int shingle) {
        return newest(slot(shingle));
    }

    /** The posting before this one in its chain, negative where there is none. */
    int next(int posting) {
        return (int) postings[posting];
    }

    /** The item of a posting. */
    int item(int posting) {
        return (int) (postings[posting] >>> 32);
    }

    /** Removes all postings of items below {@code oldest} and lowers the numbers of the others by it. */
    void forget(int oldest) {
        ShinglePostings kept = new ShinglePostings();
        int[] shingles = new int[size];
        for (int slot = 0; slot < slots.length; slot++) {
            for (int posting = newest(slot); posting != NONE; posting = next(posting)) {
                shingles[posting] = shingle(slot);
            }
        }
        for (int posting = 0; posting < size; posting++) {
            if (item(posting) >= oldest) {
                kept.add(shingles[posting], item(posting) - oldest);
            }
        }
        slots = kept.slots;
        present = kept.present;
        used = kept.used;
        postings = kept.postings;
        size = kept.size;
    }

    /** Bytes that the arrays take. */
    long bytes() {
        return 8L * slots.length + 4L * present.length + 8L * postings.length;
    }

    private int shingle(int slot) {
        return (int) (slots[slot] >>> 32);
    }

    private int newest(int slot) {
        return (int) slots[slot] - 1;
    }

    private int slot(int shingle) {
        int mask = slots.length - 1;
        int slot = Hashes.spread(shingle) & mask;
        while (slots[slot] != 0 && shingle(slot) != shingle) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void rehash(int capacity) {
        long[] old = slots;
        int[] oldPresent = present;
        slots = new long[capacity];
        present = new int[capacity];
        for (int i = 0; i < old.length; i++) {
            if (old[i] != 0) {
                int slot = slot((int) (old[i] >>> 32));
                slots[slot] = old[i];
                present[slot] = oldPresent[i];
            }
        }
    }
}
