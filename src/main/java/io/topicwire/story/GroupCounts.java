package io.topicwire.story;

import java.util.Arrays;

/**
 * How often each key is present now: an open-addressed table of keys and counts in arrays of primitives. What was
 * removed as often as it was added is as if it had never been there.
 */
final class GroupCounts {
    private static final int SMALLEST = 1 << 10;

    private int[] keys = new int[SMALLEST];
    private int[] counts = new int[SMALLEST];
    /** A slot that was ever used says so until the next rehash, or the search for keys behind it would end there. */
    private boolean[] taken = new boolean[SMALLEST];

    private int used;

    void add(int key) {
        int slot = slot(key);
        if (!taken[slot]) {
            taken[slot] = true;
            keys[slot] = key;
            used++;
        }
        counts[slot]++;
        if (used > keys.length - (keys.length >> 2)) {
            rehash();
        }
    }

    /** Takes back one {@link #add} of the key. */
    void remove(int key) {
        counts[slot(key)]--;
    }

    int of(int key) {
        return counts[slot(key)];
    }

    /** Bytes that the arrays take. */
    long bytes() {
        return 9L * keys.length;
    }

    private int slot(int key) {
        int mask = keys.length - 1;
        int slot = Hashes.spread(key) & mask;
        while (taken[slot] && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void rehash() {
        int[] oldKeys = keys;
        int[] oldCounts = counts;
        int present = (int) Arrays.stream(oldCounts).filter(count -> count > 0).count();
        int capacity = Math.max(SMALLEST, Integer.highestOneBit(Math.max(1, present)) << 2);
        keys = new int[capacity];
        counts = new int[capacity];
        taken = new boolean[capacity];
        used = present;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldCounts[i] > 0) {
                int slot = slot(oldKeys[i]);
                taken[slot] = true;
                keys[slot] = oldKeys[i];
                counts[slot] = oldCounts[i];
            }
        }
    }
}
