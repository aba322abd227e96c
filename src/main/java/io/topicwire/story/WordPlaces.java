package io.topicwire.story;

import java.util.Arrays;

/**
 * Where the words of two texts stand. Each different word has a small number of its own, so that whether two words are
 * one, and where the other text has it, is a look into an array: both texts are hashed once and not searched for every
 * word.
 */
final class WordPlaces {
    static final int NONE = -1;

    /** For each word of a text its number. */
    final int[] left;

    final int[] right;
    /** For each number where it first stands in a text, or {@link #NONE}. */
    final int[] firstLeft;

    final int[] firstRight;
    /** For each word of a text where its number stands next in that text, or {@link #NONE}. */
    final int[] nextLeft;

    final int[] nextRight;
    private final long[] codes;
    private final int[] slots;
    private int size;

    WordPlaces(long[] leftCodes, long[] rightCodes) {
        int words = leftCodes.length + rightCodes.length;
        slots = new int[Integer.highestOneBit(Math.max(1, words)) << 2];
        codes = new long[words];
        left = numbers(leftCodes);
        right = numbers(rightCodes);
        firstLeft = new int[size];
        firstRight = new int[size];
        nextLeft = chain(left, firstLeft);
        nextRight = chain(right, firstRight);
    }

    private int[] numbers(long[] words) {
        int[] numbers = new int[words.length];
        for (int i = 0; i < words.length; i++) {
            numbers[i] = number(words[i]);
        }
        return numbers;
    }

    private int number(long code) {
        int mask = slots.length - 1;
        int slot = Hashes.spread(WordKinds.word(code)) & mask;
        while (slots[slot] != 0 && WordKinds.word(codes[slots[slot] - 1]) != WordKinds.word(code)) {
            slot = slot + 1 & mask;
        }
        if (slots[slot] == 0) {
            codes[size++] = code;
            slots[slot] = size;
        }
        return slots[slot] - 1;
    }

    private static int[] chain(int[] numbers, int[] first) {
        Arrays.fill(first, NONE);
        int[] next = new int[numbers.length];
        for (int i = numbers.length - 1; i >= 0; i--) {
            next[i] = first[numbers[i]];
            first[numbers[i]] = i;
        }
        return next;
    }
}
