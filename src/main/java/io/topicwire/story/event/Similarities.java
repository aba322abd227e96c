package io.topicwire.story.event;

import java.util.Arrays;

/**
 * How like one entry is to each story: filled by one walk over the postings of its terms. The tables are kept from entry
 * to entry, as making them anew would cost more than the walk.
 */
final class Similarities {
    private float[] product = new float[0];
    private float[] titleProduct = new float[0];
    private int[] touched = new int[0];
    private int touchedItems;

    private float[] sum = new float[0];
    private float[] titleSum = new float[0];
    private float[] most = new float[0];
    private float[] mostTitle = new float[0];
    private int[] mostAlike = new int[0];
    private int[] stories = new int[0];
    private int touchedStories;

    /** Makes room and forgets the entry before. */
    void clear(int items, int slots) {
        for (int i = 0; i < touchedItems; i++) {
            product[touched[i]] = 0;
            titleProduct[touched[i]] = 0;
        }
        for (int i = 0; i < touchedStories; i++) {
            int slot = stories[i];
            sum[slot] = 0;
            titleSum[slot] = 0;
            most[slot] = 0;
            mostTitle[slot] = 0;
        }
        touchedItems = 0;
        touchedStories = 0;
        grow(items, slots);
    }

    private void grow(int items, int slots) {
        if (items > product.length) {
            int length = items + (items >> 1) + 64;
            product = Arrays.copyOf(product, length);
            titleProduct = Arrays.copyOf(titleProduct, length);
            touched = Arrays.copyOf(touched, length);
        }
        if (slots > sum.length) {
            int length = slots + (slots >> 1) + 64;
            sum = Arrays.copyOf(sum, length);
            titleSum = Arrays.copyOf(titleSum, length);
            most = Arrays.copyOf(most, length);
            mostTitle = Arrays.copyOf(mostTitle, length);
            mostAlike = Arrays.copyOf(mostAlike, length);
            stories = Arrays.copyOf(stories, length);
        }
    }

    /** Compares with every entry of the table from {@code oldest} on. */
    void compare(StoryVector vector, Postings postings, int oldest) {
        for (int i = 0; i < vector.size(); i++) {
            float weight = vector.weights()[i];
            float titleWeight = vector.titleWeights()[i];
            int posting = postings.newest(vector.terms()[i]);
            while (posting >= 0 && postings.item(posting) >= oldest) {
                int item = postings.item(posting);
                if (product[item] == 0) {
                    touched[touchedItems++] = item;
                }
                product[item] += weight * postings.weight(posting);
                titleProduct[item] += titleWeight * postings.titleWeight(posting);
                posting = postings.older(posting);
            }
        }
    }

    /**
     * Adds up by story.
     *
     * @param slots story of each entry, negative where it is not open
     */
    void gather(int[] slots) {
        for (int i = 0; i < touchedItems; i++) {
            int item = touched[i];
            int slot = slots[item];
            if (slot >= 0) {
                if (sum[slot] == 0) {
                    stories[touchedStories++] = slot;
                }
                gather(item, slot);
            }
        }
    }

    private void gather(int item, int slot) {
        sum[slot] += product[item];
        titleSum[slot] += titleProduct[item];
        if (product[item] > most[slot]) {
            most[slot] = product[item];
            mostAlike[slot] = item;
        }
        mostTitle[slot] = Math.max(mostTitle[slot], titleProduct[item]);
    }

    /** Slots of the stories that share a term, in the order in which they were met. */
    int[] stories() {
        return Arrays.copyOf(stories, touchedStories);
    }

    /** Sum of the cosines with the entries of a story. */
    float sum(int slot) {
        return sum[slot];
    }

    /** The same of the titles. */
    float titleSum(int slot) {
        return titleSum[slot];
    }

    /** Highest cosine with an entry of a story. */
    float most(int slot) {
        return most[slot];
    }

    /** Highest cosine of the titles. */
    float mostTitle(int slot) {
        return mostTitle[slot];
    }

    /** Number of the entry of a story that is most like it. */
    int mostAlike(int slot) {
        return mostAlike[slot];
    }
}
