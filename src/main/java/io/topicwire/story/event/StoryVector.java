package io.topicwire.story.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * An entry as a direction in the space of terms: what is compared. Terms ascend by code; at most {@link #MOST_TERMS}.
 *
 * @param terms codes
 * @param weights length one over all terms
 * @param titleWeights length one over the terms of the title, 0 for others
 * @param kinds {@link #NAME} or {@link #FIGURE} or neither, and above them the class of rarity
 */
record StoryVector(int[] terms, float[] weights, float[] titleWeights, byte[] kinds) {
    static final byte NAME = 1;
    static final byte FIGURE = 2;
    private static final int KIND = NAME | FIGURE;
    private static final int RARITY_SHIFT = 2;
    private static final int MOST_TERMS = 60;
    /** A word of the title says as much of the event as so many of the text. */
    private static final double TITLE = 2;

    static StoryVector of(StoryText text) {
        List<Weighed> weighed = new ArrayList<>();
        for (StoryText.Term term : text.terms()) {
            weighed.add(Weighed.of(term));
        }
        weighed.sort(Comparator.comparingDouble(Weighed::weight)
                .reversed()
                .thenComparing(w -> w.term().code()));
        List<Weighed> kept = weighed.stream()
                .limit(MOST_TERMS)
                .sorted(Comparator.comparingInt(w -> w.term().code()))
                .toList();
        return of(kept);
    }

    private static StoryVector of(List<Weighed> kept) {
        int size = kept.size();
        int[] terms = new int[size];
        float[] weights = new float[size];
        float[] titleWeights = new float[size];
        byte[] kinds = new byte[size];
        double length = Math.sqrt(
                kept.stream().mapToDouble(w -> w.weight() * w.weight()).sum());
        double titleLength = Math.sqrt(kept.stream()
                .mapToDouble(w -> w.titleWeight() * w.titleWeight())
                .sum());
        for (int i = 0; i < size; i++) {
            Weighed w = kept.get(i);
            terms[i] = w.term().code();
            weights[i] = (float) (w.weight() / length);
            titleWeights[i] = titleLength == 0 ? 0 : (float) (w.titleWeight() / titleLength);
            int kind = w.term().name() ? NAME : w.term().figure() ? FIGURE : 0;
            kinds[i] = (byte) (kind | WordFrequencies.standard().rarityClass(terms[i]) << RARITY_SHIFT);
        }
        return new StoryVector(terms, weights, titleWeights, kinds);
    }

    int size() {
        return terms.length;
    }

    /** Whether the term at a place is taken for a name. */
    boolean isName(int at) {
        return kind(kinds[at]) == NAME;
    }

    /** Of an element of {@link #kinds}: {@link #NAME}, {@link #FIGURE} or 0. */
    static int kind(byte packed) {
        return packed & KIND;
    }

    /** Of an element of {@link #kinds}: see {@link WordFrequencies#rarity}. */
    static float rarity(byte packed) {
        return (float) ((packed >> RARITY_SHIFT) * WordFrequencies.STEP);
    }

    private record Weighed(StoryText.Term term, double weight, double titleWeight) {
        static Weighed of(StoryText.Term term) {
            double rarity = WordFrequencies.standard().rarity(term.code());
            double count = 1 + Math.log(TITLE * term.inTitle() + term.inLead());
            return new Weighed(term, Math.max(0, count) * rarity, term.inTitle() == 0 ? 0 : rarity);
        }
    }
}
