package io.topicwire.story;

import java.util.Arrays;

/** Hashes of groups of neighbouring words, as sorted sets. */
final class WordGroups {
    /** Words of a group where a title and a few sentences are compared. */
    static final int SHORT = 3;

    private static final int LONG = 5;
    /** Of a whole text's groups one in eight is kept, chosen by its hash, so that two texts keep the same ones. */
    private static final int SAMPLING = 8;

    private WordGroups() {}

    /** The distinct groups of three words. */
    static int[] all(long[] words) {
        int[] groups = new int[Math.max(0, words.length - SHORT + 1)];
        for (int i = 0; i < groups.length; i++) {
            groups[i] = at(words, i);
        }
        return distinct(groups, groups.length);
    }

    /** The group of three words that begins with this one. */
    static int at(long[] words, int start) {
        return group(words, start, SHORT);
    }

    /** One in eight of the groups of five words. */
    static int[] samples(long[] words) {
        int[] kept = new int[words.length];
        int size = 0;
        for (int i = 0; i + LONG <= words.length; i++) {
            int group = group(words, i, LONG);
            if (Integer.remainderUnsigned(group, SAMPLING) == 0) {
                kept[size++] = group;
            }
        }
        return distinct(kept, size);
    }

    /** The groups by which a text is found, one in {@code sampling}; to compare two texts all are used. */
    static int[] indexed(int[] groups, int sampling) {
        int[] kept = new int[groups.length];
        int size = 0;
        for (int group : groups) {
            // Not the bits by which samples were chosen before.
            if (Integer.remainderUnsigned(group >>> 8, sampling) == 0) {
                kept[size++] = group;
            }
        }
        return Arrays.copyOf(kept, size);
    }

    /** How many of the elements of one sorted set the other has. */
    static int common(int[] a, int[] b) {
        int common = 0;
        // Without a branch, which could only be guessed: that one of the two is lower is a matter of chance.
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            int left = a[i];
            int right = b[j];
            common += left == right ? 1 : 0;
            i += left <= right ? 1 : 0;
            j += right <= left ? 1 : 0;
        }
        return common;
    }

    private static int group(long[] words, int start, int length) {
        int hash = length;
        for (int i = start; i < start + length; i++) {
            hash = Hashes.chain(hash, WordKinds.word(words[i]));
        }
        return hash;
    }

    private static int[] distinct(int[] groups, int size) {
        Arrays.sort(groups, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || groups[i] != groups[i - 1]) {
                groups[kept++] = groups[i];
            }
        }
        return Arrays.copyOf(groups, kept);
    }
}
