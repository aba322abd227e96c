package io.topicwire.story;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** How many groups of a text each item of the index contains. Reused from one text to the next to spare allocation. */
final class SharedCounts {
    private int[] counts = new int[1 << 10];
    private int[] touched = new int[1 << 8];
    private int size;

    /** Forgets all counts; there are items up to {@code items}. */
    void clear(int items) {
        for (int i = 0; i < size; i++) {
            counts[touched[i]] = 0;
        }
        size = 0;
        if (counts.length < items) {
            counts = Arrays.copyOf(counts, items + (items >> 1));
        }
    }

    void increment(int item) {
        if (counts[item]++ == 0) {
            if (size == touched.length) {
                touched = Arrays.copyOf(touched, size << 1);
            }
            touched[size++] = item;
        }
    }

    int of(int item) {
        return counts[item];
    }

    /** The items that pass, in order of arrival. */
    IntStream items(IntPredicate accepted) {
        return IntStream.of(Arrays.copyOf(touched, size)).filter(accepted).sorted();
    }
}
