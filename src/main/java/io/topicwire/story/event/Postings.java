package io.topicwire.story.event;

import java.util.Arrays;

/**
 * Which entries have a term, and with what weight: chains from the newest entry to the oldest, in arrays of numbers.
 * About 22 bytes a term of an entry. The terms of one entry stand side by side, so it is the store of the vectors too.
 */
final class Postings {
    static final int NONE = -1;
    private static final int FIRST_SIZE = 1 << 10;

    private int[] terms = new int[FIRST_SIZE];
    private int[] items = new int[FIRST_SIZE];
    private int[] older = new int[FIRST_SIZE];
    private float[] weights = new float[FIRST_SIZE];
    private float[] titleWeights = new float[FIRST_SIZE];
    private byte[] kinds = new byte[FIRST_SIZE];
    private int size;

    /** Open addressing: the newest posting of a term, or {@link #NONE}. At most half full. */
    private int[] newest = filled(FIRST_SIZE);

    private int distinct;

    /** Where the postings of the next entry will begin. */
    int size() {
        return size;
    }

    void add(int item, StoryVector vector) {
        grow(size + vector.size());
        for (int i = 0; i < vector.size(); i++) {
            append(item, vector.terms()[i], vector.kinds()[i]);
            weights[size - 1] = vector.weights()[i];
            titleWeights[size - 1] = vector.titleWeights()[i];
        }
    }

    private void append(int item, int term, byte kind) {
        int slot = slot(term);
        terms[size] = term;
        items[size] = item;
        kinds[size] = kind;
        older[size] = newest[slot];
        distinct += newest[slot] == NONE ? 1 : 0;
        newest[slot] = size++;
    }

    /** The newest posting of a term, {@link #NONE} where no entry has it. */
    int newest(int term) {
        return newest[slot(term)];
    }

    /** The posting of the same term in the entry before, or {@link #NONE}. */
    int older(int posting) {
        return older[posting];
    }

    int term(int posting) {
        return terms[posting];
    }

    int item(int posting) {
        return items[posting];
    }

    float weight(int posting) {
        return weights[posting];
    }

    float titleWeight(int posting) {
        return titleWeights[posting];
    }

    byte kind(int posting) {
        return kinds[posting];
    }

    /** Whether an entry has a term. */
    boolean has(Member member, int term) {
        return Arrays.binarySearch(terms, member.start(), member.end(), term) >= 0;
    }

    /** The terms of an entry as they were added. */
    StoryVector vector(Member member) {
        return new StoryVector(
                Arrays.copyOfRange(terms, member.start(), member.end()),
                Arrays.copyOfRange(weights, member.start(), member.end()),
                Arrays.copyOfRange(titleWeights, member.start(), member.end()),
                Arrays.copyOfRange(kinds, member.start(), member.end()));
    }

    /** Cosine of two entries: their terms ascend, so one walk over both does. */
    float product(Member a, Member b) {
        return product(a, b, weights);
    }

    /** Cosine of their titles. */
    float titleProduct(Member a, Member b) {
        return product(a, b, titleWeights);
    }

    private float product(Member a, Member b, float[] of) {
        float sum = 0;
        int i = a.start();
        int j = b.start();
        while (i < a.end() && j < b.end()) {
            if (terms[i] == terms[j]) {
                sum += of[i++] * of[j++];
            } else if (terms[i] < terms[j]) {
                i++;
            } else {
                j++;
            }
        }
        return sum;
    }

    /** Bytes that the tables take. */
    long bytes() {
        return 21L * terms.length + 4L * newest.length;
    }

    private int slot(int term) {
        int slot = term & newest.length - 1;
        while (newest[slot] != NONE && terms[newest[slot]] != term) {
            slot = slot + 1 & newest.length - 1;
        }
        return slot;
    }

    private void grow(int needed) {
        if (needed > terms.length) {
            int length = Math.max(needed, terms.length + (terms.length >> 1));
            terms = Arrays.copyOf(terms, length);
            items = Arrays.copyOf(items, length);
            older = Arrays.copyOf(older, length);
            weights = Arrays.copyOf(weights, length);
            titleWeights = Arrays.copyOf(titleWeights, length);
            kinds = Arrays.copyOf(kinds, length);
        }
        if (2 * (distinct + needed - size) > newest.length) {
            rehash(2 * newest.length);
        }
    }

    private void rehash(int length) {
        int[] before = newest;
        newest = filled(length);
        for (int posting : before) {
            if (posting != NONE) {
                newest[slot(terms[posting])] = posting;
            }
        }
    }

    private static int[] filled(int length) {
        int[] array = new int[length];
        Arrays.fill(array, NONE);
        return array;
    }
}
