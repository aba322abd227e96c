package io.topicwire.story;

import java.util.Arrays;

/**
 * Finds the items that share word groups with a text: an inverted index that is asked for the rarest groups of the text
 * only, and reads only the newest items of each, so that a phrase of the language and a story in a thousand outlets
 * cost no more than any other.
 */
final class TextTable {
    private static final int MOST_GROUPS_ASKED = 24;
    private static final int MOST_ITEMS_READ = 48;
    /**
     * So many groups are asked however many items have them: of a text that a hundred outlets print each group is
     * frequent. Of the others only those that are read to the end, for the newest items of a frequent one are those that
     * are written on the same pattern, and would crowd out the copies where many arrive at once.
     */
    private static final int ALWAYS_ASKED = 4;

    private final ShinglePostings postings = new ShinglePostings();
    private final SharedCounts hits = new SharedCounts();

    /** Adds an item, whose number must not be below any other's in the table. */
    void add(int[] groups, int item) {
        for (int group : groups) {
            postings.add(group, item);
        }
    }

    /** The oldest item, which has these groups, leaves. */
    void expire(int[] groups) {
        for (int group : groups) {
            postings.expire(group);
        }
    }

    /** Frees the room of all items below {@code oldest} and lowers the numbers of the others by it. */
    void forget(int oldest) {
        postings.forget(oldest);
    }

    /**
     * The items with most groups in common, those first.
     *
     * @param oldest no item below it
     * @param least groups in common of an item
     * @param most items
     */
    int[] nearest(int[] wanted, int oldest, int least, int most) {
        hits.clear();
        for (int group : rarest(wanted)) {
            int read = 0;
            for (int posting = postings.first(group);
                    posting >= 0 && postings.item(posting) >= oldest && read < MOST_ITEMS_READ;
                    posting = postings.next(posting)) {
                hits.increment(postings.item(posting));
                read++;
            }
        }
        return hits.highest(least, most);
    }

    private int[] rarest(int[] wanted) {
        long[] byCount = new long[wanted.length];
        int found = 0;
        for (int group : wanted) {
            long count = postings.present(group);
            if (count > 0) {
                byCount[found++] = count << 32 | group & 0xFFFF_FFFFL;
            }
        }
        Arrays.sort(byCount, 0, found);
        int[] rarest = new int[Math.min(found, MOST_GROUPS_ASKED)];
        int asked = 0;
        while (asked < rarest.length && (asked < ALWAYS_ASKED || byCount[asked] >>> 32 <= MOST_ITEMS_READ)) {
            rarest[asked] = (int) byCount[asked];
            asked++;
        }
        return Arrays.copyOf(rarest, asked);
    }

    /** Bytes that the tables take. */
    long bytes() {
        return postings.bytes();
    }
}
