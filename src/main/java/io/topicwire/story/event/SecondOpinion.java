package io.topicwire.story.event;

import io.topicwire.vector.TextVectors;
import io.topicwire.vector.Vectors;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What an encoder thinks of an entry and a story, where words alone leave doubt: it costs a hundred times what they do. A
 * logistic model weighs both opinions; {@code FitOpinion}, a program beside the tests, finds its weights, which hold for
 * one encoder.
 */
final class SecondOpinion {
    /** What the values are, in their order. */
    static final List<String> NAMES = List.of("odds by words", "most alike", "alike on average");

    /** Below, words alone say no. */
    static final double LEAST = .10;
    /** Above, words alone say yes. */
    static final double MOST = .85;
    /** Stories that are put before the encoder. */
    static final int STORIES = 4;
    /** Entries of each that are. */
    private static final int ENTRIES = 4;

    private static final String FITTED_FOR = "minilm-l6-v2-q";

    private final TextVectors encoder;
    private final double[] weights;
    private final KnownVectors known = new KnownVectors();

    /** @param weights the bias, then one weight for each of {@link #NAMES} */
    SecondOpinion(TextVectors encoder, double[] weights) {
        this.encoder = encoder;
        this.weights = weights.clone();
    }

    /**
     * The opinion of an encoder that weights were fitted for.
     *
     * @throws IllegalArgumentException where there are none
     */
    static SecondOpinion of(TextVectors encoder) {
        if (!encoder.model().equals(FITTED_FOR)) {
            throw new IllegalArgumentException("how much " + encoder.model() + " counts was never fitted");
        }
        return new SecondOpinion(
                encoder,
                ResourceLines.of("opinion-1.txt").stream()
                        .mapToDouble(line -> Double.parseDouble(line.substring(0, line.indexOf(' '))))
                        .toArray());
    }

    /** What {@code opinion-1.txt} must say. */
    static List<String> lines(double[] weights) {
        return IntStream.range(0, weights.length)
                .mapToObj(i -> String.format(Locale.ROOT, "%.4f %s", weights[i], i == 0 ? "bias" : NAMES.get(i - 1)))
                .toList();
    }

    static boolean isDoubtful(double probability) {
        return probability >= LEAST && probability <= MOST;
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
        double[] values = values(probability, entry, story);
        double odds = weights[0];
        for (int i = 0; i < values.length; i++) {
            odds += weights[i + 1] * values[i];
        }
        return 1 / (1 + Math.exp(-odds));
    }

    /** What is weighed, in the order of {@link #NAMES}. */
    double[] values(double probability, Lead entry, List<Lead> story) {
        float[] asked = vector(entry);
        double most = 0;
        double sum = 0;
        int asks = Math.min(ENTRIES, story.size());
        for (Lead other : story.subList(0, asks)) {
            double cosine = Vectors.product(asked, vector(other));
            most = Math.max(most, cosine);
            sum += cosine;
        }
        return new double[] {Math.log(probability / (1 - probability)), most, asks == 0 ? 0 : sum / asks};
    }

    private float[] vector(Lead lead) {
        return known.computeIfAbsent(lead.sentence(), encoder::vector);
    }

    /** The vectors last asked for, 12 MB: an entry is asked for again with each that comes near it. */
    private static final class KnownVectors extends LinkedHashMap<String, float[]> {
        private static final long serialVersionUID = 1L;
        private static final int MOST_KEPT = 8_192;
        private static final int FIRST_SIZE = 256;
        private static final float LOAD = .75f;

        KnownVectors() {
            super(FIRST_SIZE, LOAD, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
            return size() > MOST_KEPT;
        }
    }
}
