package io.topicwire.story;

import java.util.Arrays;

/**
 * How many groups of a text each item of the index contains, at most 127. Reused from one text to the next to spare
 * allocation.
 */
final class SharedCounts {
    /** In bytes the counts of a week stay near the processor. */
    private byte[] counts = new byte[1 << 10];

    private int[] touched = new int[1 << 8];
    private int size;
    private int highest;

    /** Forgets all counts. */
    void clear() {
        for (int i = 0; i < size; i++) {
            counts[touched[i]] = 0;
        }
        size = 0;
        highest = 0;
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
        highest = Math.max(highest, counts[item]);
    }

    /** The items with the highest counts, at most {@code most} and none below {@code least}; of equals the later. */
    int[] highest(int least, int most) {
        int needed = lowestOfHighest(least, most);
        long[] ordered = new long[size];
        int found = 0;
        for (int i = 0; i < size; i++) {
            int count = counts[touched[i]];
            if (count >= needed) {
                ordered[found++] = (long) -count << 32 | Integer.MAX_VALUE - touched[i];
            }
        }
        Arrays.sort(ordered, 0, found);
        int[] items = new int[Math.min(found, most)];
        for (int i = 0; i < items.length; i++) {
            items[i] = Integer.MAX_VALUE - (int) ordered[i];
        }
        return items;
    }

    /** The count from which on there are {@code most} items, or {@code least}: those below need not be put in order. */
    private int lowestOfHighest(int least, int most) {
        int[] items = new int[highest + 1];
        for (int i = 0; i < size; i++) {
            items[counts[touched[i]]]++;
        }
        int count = highest;
        for (int found = 0; count > least; count--) {
            found += items[count];
            if (found >= most) {
                break;
            }
        }
        return Math.max(count, least);
    }
}
