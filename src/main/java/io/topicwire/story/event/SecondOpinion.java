package io.topicwire.story.event;

import java.util.List;

/**
 * What an encoder thinks of an entry and a story, where words alone leave doubt. Both opinions count in log-odds. How
 * much the encoder's counts was set by hand and not fitted, as none is shipped.
 */
final class SecondOpinion {
    /** Below, words alone say no. */
    static final double LEAST = .20;
    /** Above, words alone say yes. */
    static final double MOST = .70;
    /** Stories that are put before the encoder. */
    static final int STORIES = 4;
    /** Entries of each that are. */
    private static final int ENTRIES = 4;

    /** A cosine at which the encoder leaves the odds as they are. */
    private static final double NEUTRAL = .5;

    private static final double WEIGHT = 8;

    private final SentenceEncoder encoder;

    SecondOpinion(SentenceEncoder encoder) {
        this.encoder = encoder;
    }

    String model() {
        return encoder.model();
    }

    /**
     * The probability after the encoder was asked.
     *
     * @param probability by words, between {@link #LEAST} and {@link #MOST}
     * @param entry the entry in question
     * @param story the entries of the story, latest first
     */
    double revise(double probability, Lead entry, List<Lead> story) {
        float[] asked = encoder.encode(entry.sentence());
        double most = story.stream()
                .limit(ENTRIES)
                .mapToDouble(other -> cosine(asked, encoder.encode(other.sentence())))
                .max()
                .orElse(NEUTRAL);
        double odds = Math.log(probability / (1 - probability)) + WEIGHT * (most - NEUTRAL);
        return 1 / (1 + Math.exp(-odds));
    }

    private static double cosine(float[] a, float[] b) {
        double product = 0;
        double lengthA = 0;
        double lengthB = 0;
        for (int i = 0; i < a.length; i++) {
            product += a[i] * b[i];
            lengthA += a[i] * a[i];
            lengthB += b[i] * b[i];
        }
        return lengthA == 0 || lengthB == 0 ? 0 : product / Math.sqrt(lengthA * lengthB);
    }
}
