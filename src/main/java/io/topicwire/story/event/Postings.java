package io.topicwire.story.event;

import java.util.Arrays;

/**
 * Which entries have a term, and with what weight: chains from the newest entry to the oldest, in arrays of numbers.
 * About 25 bytes a term of an entry. The terms of one entry stand side by side, so it is the store of the vectors too.
 */
final class Postings {
    static final int NONE = -1;
    private static final int FIRST_SIZE = 1 << 10;

    /** What a walk along a chain reads stands together, as each step of it is a miss of the processor's cache. */
    private static final int WIDTH = 4;

    private static final int ITEM = 0;
    private static final int OLDER = 1;
    private static final int WEIGHT = 2;
    private static final int TITLE_WEIGHT = 3;

    private int[] links = new int[WIDTH * FIRST_SIZE];
    private int[] terms = new int[FIRST_SIZE];
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
            links[WIDTH * size + WEIGHT] = Float.floatToRawIntBits(vector.weights()[i]);
            links[WIDTH * size + TITLE_WEIGHT] = Float.floatToRawIntBits(vector.titleWeights()[i]);
            append(item, vector.terms()[i], vector.kinds()[i]);
        }
    }

    private void append(int item, int term, byte kind) {
        int slot = slot(term);
        terms[size] = term;
        kinds[size] = kind;
        links[WIDTH * size + ITEM] = item;
        links[WIDTH * size + OLDER] = newest[slot];
        distinct += newest[slot] == NONE ? 1 : 0;
        newest[slot] = size++;
    }

    /** The newest posting of a term, {@link #NONE} where no entry has it. */
    int newest(int term) {
        return newest[slot(term)];
    }

    /** The posting of the same term in the entry before, or {@link #NONE}. */
    int older(int posting) {
        return links[WIDTH * posting + OLDER];
    }

    int term(int posting) {
        return terms[posting];
    }

    int item(int posting) {
        return links[WIDTH * posting + ITEM];
    }

    float weight(int posting) {
        return part(posting, WEIGHT);
    }

    float titleWeight(int posting) {
        return part(posting, TITLE_WEIGHT);
    }

    private float part(int posting, int part) {
        return Float.intBitsToFloat(links[WIDTH * posting + part]);
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
                parts(member, WEIGHT),
                parts(member, TITLE_WEIGHT),
                Arrays.copyOfRange(kinds, member.start(), member.end()));
    }

    private float[] parts(Member member, int part) {
        float[] parts = new float[member.end() - member.start()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = part(member.start() + i, part);
        }
        return parts;
    }

    /** Cosine of two entries: their terms ascend, so one walk over both does. */
    float product(Member a, Member b) {
        return product(a, b, WEIGHT);
    }

    /** Cosine of their titles. */
    float titleProduct(Member a, Member b) {
        return product(a, b, TITLE_WEIGHT);
    }

    private float product(Member a, Member b, int part) {
        float sum = 0;
        int i = a.start();
        int j = b.start();
        while (i < a.end() && j < b.end()) {
            if (terms[i] == terms[j]) {
                sum += part(i++, part) * part(j++, part);
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
        return (4L * WIDTH + 5) * terms.length + 4L * newest.length;
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
            int length = Math.max(needed, terms.length + (terms.length >> 2));
            terms = Arrays.copyOf(terms, length);
            links = Arrays.copyOf(links, WIDTH * length);
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
