package io.topicwire.story;

import java.util.Arrays;

/** How many groups of a text each item of the index contains. Reused from one text to the next to spare allocation. */
final class SharedCounts {
    private int[] counts = new int[1 << 10];
    private int[] touched = new int[1 << 8];
    private int size;

    /** Forgets all counts. */
    void clear() {
        for (int i = 0; i < size; i++) {
            counts[touched[i]] = 0;
        }
        size = 0;
    }

    void increment(int item) {
        if (item >= counts.length) {
            counts = Arrays.copyOf(counts, item + (item >> 1));
        }
        if (counts[item]++ == 0) {
            if (size == touched.length) {
                touched = Arrays.copyOf(touched, size << 1);
            }
            touched[size++] = item;
        }
    }

    /** The items with the highest counts, at most {@code most} and none below {@code least}; of equals the later. */
    int[] highest(int least, int most) {
        long[] ordered = new long[size];
        int found = 0;
        for (int i = 0; i < size; i++) {
            if (counts[touched[i]] >= least) {
                ordered[found++] = (long) -counts[touched[i]] << 32 | Integer.MAX_VALUE - touched[i];
            }
        }
        Arrays.sort(ordered, 0, found);
        int[] items = new int[Math.min(found, most)];
        for (int i = 0; i < items.length; i++) {
            items[i] = Integer.MAX_VALUE - (int) ordered[i];
        }
        return items;
    }
}
