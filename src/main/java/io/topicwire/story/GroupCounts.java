package io.topicwire.story;

/**
 * How often each key is present now: an open-addressed table of keys and counts, both in one number so that a look is
 * one access to memory. Keys are hashes whose bits are spread. What was removed as often as it was added is as if it had
 * never been there.
 */
final class GroupCounts {
    private static final int SMALLEST = 1 << 10;

    /**
     * Key in the upper half, count and one in the lower half; 0 where a slot was never used. A slot whose count is back
     * at none stays used until the next rehash, or the search for keys behind it would end there.
     */
    private long[] slots = new long[SMALLEST];

    private int used;

    /** Counts the key once more and gives its count now. */
    int add(int key) {
        int slot = slot(key);
        if (slots[slot] == 0) {
            slots[slot] = entry(key, 0);
            used++;
        }
        int count = count(++slots[slot]);
        growWhereFull();
        return count;
    }

    /** Takes back one {@link #add} of the key and gives its count now. */
    int remove(int key) {
        return count(--slots[slot(key)]);
    }

    /** Counts the key anew. */
    void put(int key, int count) {
        int slot = slot(key);
        if (slots[slot] == 0) {
            used++;
        }
        slots[slot] = entry(key, count);
        growWhereFull();
    }

    int of(int key) {
        long entry = slots[slot(key)];
        return entry == 0 ? 0 : count(entry);
    }

    /** Bytes that the table takes. */
    long bytes() {
        return 8L * slots.length;
    }

    private int slot(int key) {
        int mask = slots.length - 1;
        int slot = key & mask;
        while (slots[slot] != 0 && key(slots[slot]) != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void growWhereFull() {
        if (used > slots.length - (slots.length >> 2)) {
            rehash();
        }
    }

    private void rehash() {
        long[] old = slots;
        int present = 0;
        for (long entry : old) {
            present += entry != 0 && count(entry) > 0 ? 1 : 0;
        }
        slots = new long[Math.max(SMALLEST, Integer.highestOneBit(Math.max(1, present)) << 2)];
        used = present;
        for (long entry : old) {
            if (entry != 0 && count(entry) > 0) {
                slots[slot(key(entry))] = entry;
            }
        }
    }

    private static long entry(int key, int count) {
        return (long) key << 32 | count + 1;
    }

    private static int key(long entry) {
        return (int) (entry >>> 32);
    }

    private static int count(long entry) {
        return (int) entry - 1;
    }
}
