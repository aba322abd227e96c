package io.topicwire.story.event;

import java.util.Arrays;

/** In how many entries of a story each name stands. Sorted arrays: most stories have a dozen names. */
final class NameCounts {
    private int[] names = new int[4];
    private int[] counts = new int[4];
    private int size;

    void add(int name) {
        int at = Arrays.binarySearch(names, 0, size, name);
        if (at >= 0) {
            counts[at]++;
            return;
        }
        int place = -at - 1;
        if (size == names.length) {
            names = Arrays.copyOf(names, 2 * size);
            counts = Arrays.copyOf(counts, 2 * size);
        }
        System.arraycopy(names, place, names, place + 1, size - place);
        System.arraycopy(counts, place, counts, place + 1, size - place);
        names[place] = name;
        counts[place] = 1;
        size++;
    }

    boolean isEmpty() {
        return size == 0;
    }

    boolean contains(int name) {
        return Arrays.binarySearch(names, 0, size, name) >= 0;
    }

    /** Every name with its count. */
    void forEach(Counted each) {
        for (int i = 0; i < size; i++) {
            each.name(names[i], counts[i]);
        }
    }

    /** Takes a name and in how many entries it stands. */
    interface Counted {
        void name(int name, int count);
    }
}
