package io.topicwire.story;

import java.util.Arrays;

/**
 * Which items contain a shingle, newest first: an open-addressed table of shingle hashes, each with a chain of postings,
 * in arrays of primitives (16 to 32 bytes a posting). Items are numbered upwards; a chain is read until it reaches
 * an item that has left the window, and {@link #forget} reclaims what is behind it. Two shingles with one hash share a
 * chain, which the caller's comparison of words bears.
 */
final class ShinglePostings {
    private static final int NONE = -1;
    private static final int SMALLEST = 1 << 10;

    private int[] keys = new int[SMALLEST];
    private int[] newest = filled(SMALLEST);
    private int used;
    private int[] items = new int[SMALLEST];
    private int[] older = new int[SMALLEST];
    private int size;

    /** Adds an item, whose number must not be below any other's in the table. */
    void add(int shingle, int item) {
        int slot = slot(shingle);
        if (newest[slot] == NONE) {
            keys[slot] = shingle;
            used++;
        }
        if (size == items.length) {
            items = Arrays.copyOf(items, size + (size >> 1));
            older = Arrays.copyOf(older, size + (size >> 1));
        }
        items[size] = item;
        older[size] = newest[slot];
        newest[slot] = size++;
        if (used > keys.length - (keys.length >> 2)) {
            rehash(keys.length << 1);
        }
    }

    /** The newest posting of a shingle, negative where there is none. */
    int first(int shingle) {
        return newest[slot(shingle)];
    }

    /** The posting before this one in its chain, negative where there is none. */
    int next(int posting) {
        return older[posting];
    }

    /** The item of a posting. */
    int item(int posting) {
        return items[posting];
    }

    /** Removes all postings of items below {@code oldest} and lowers the numbers of the others by it. */
    void forget(int oldest) {
        ShinglePostings kept = new ShinglePostings();
        int[] keyOf = new int[size];
        for (int slot = 0; slot < keys.length; slot++) {
            for (int posting = newest[slot]; posting != NONE; posting = older[posting]) {
                keyOf[posting] = keys[slot];
            }
        }
        for (int posting = 0; posting < size; posting++) {
            if (items[posting] >= oldest) {
                kept.add(keyOf[posting], items[posting] - oldest);
            }
        }
        keys = kept.keys;
        newest = kept.newest;
        used = kept.used;
        items = kept.items;
        older = kept.older;
        size = kept.size;
    }

    /** Bytes that the arrays take. */
    long bytes() {
        return 8L * keys.length + 8L * items.length;
    }

    private int slot(int shingle) {
        int mask = keys.length - 1;
        int slot = Hashes.spread(shingle) & mask;
        while (newest[slot] != NONE && keys[slot] != shingle) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void rehash(int capacity) {
        int[] oldKeys = keys;
        int[] oldNewest = newest;
        keys = new int[capacity];
        newest = filled(capacity);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldNewest[i] != NONE) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                newest[slot] = oldNewest[i];
            }
        }
    }

    private static int[] filled(int capacity) {
        int[] empty = new int[capacity];
        Arrays.fill(empty, NONE);
        return empty;
    }
}
