package io.topicwire.vector.distil;

import java.util.List;

/**
 * How much a piece counts in a text: {@code a / (a + p)}, where p is the part of all words that it is. The vocabulary
 * lists words by falling frequency, so p is estimated by Zipf's law from the place in the list; that did better on dev
 * data than counts over news. What stands before the first word is punctuation and single characters, and counts as
 * little as that word.
 */
final class PieceWeights {
    private static final String FIRST_WORD = "the";
    /** Below it a piece hardly loses weight: the a of Arora et al., who used 1e-3. */
    private static final double A = 1e-3;

    private final int firstWord;
    private final double harmonic;

    PieceWeights(List<String> vocabulary) {
        firstWord = vocabulary.indexOf(FIRST_WORD);
        double sum = 0;
        for (int rank = 1; rank <= vocabulary.size() - firstWord; rank++) {
            sum += 1.0 / rank;
        }
        harmonic = sum;
    }

    double of(int number) {
        int rank = Math.max(1, number - firstWord + 1);
        return A / (A + 1 / (rank * harmonic));
    }
}
