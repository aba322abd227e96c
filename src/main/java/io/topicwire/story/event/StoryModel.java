package io.topicwire.story.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A logistic model: the probability that an entry reports the event of a story. {@code FitStories}, a program beside the
 * tests, finds the weights; other weights, another version.
 */
final class StoryModel {
    /** Stored with every decision. */
    static final String VERSION = "events-2/" + WordFrequencies.VERSION;

    /** The bias, then one weight for each of {@link StoryFeatures#NAMES}. */
    private static final double[] FITTED = ResourceLines.of("events-2.txt").stream()
            .mapToDouble(line -> Double.parseDouble(line.substring(0, line.indexOf(' '))))
            .toArray();

    private static final StoryModel STANDARD = new StoryModel(FITTED);

    private final double[] weights;

    StoryModel(double[] weights) {
        this.weights = weights.clone();
    }

    static StoryModel standard() {
        return STANDARD;
    }

    /** What {@code events-2.txt} must say: a weight and what it is of, line by line. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            String name = i == 0 ? "bias" : StoryFeatures.NAMES.get(i - 1);
            lines.add(String.format(Locale.ROOT, "%.4f %s", weights[i], name));
        }
        return lines;
    }

    double probability(StoryFeatures features) {
        double sum = weights[0];
        double[] values = features.values();
        for (int i = 0; i < values.length; i++) {
            sum += weights[i + 1] * values[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
