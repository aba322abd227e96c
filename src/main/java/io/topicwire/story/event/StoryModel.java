package io.topicwire.story.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Two logistic models: the probability that an entry reports the event of a story, where both have titles and where one
 * has none. One model for both would have to make up for titles that are not there with everything else. {@code
 * FitStories}, a program beside the tests, finds the weights; other weights, another version.
 */
final class StoryModel {
    /** Stored with every decision. */
    static final String VERSION = "events-3/" + WordFrequencies.VERSION;

    private static final StoryModel STANDARD = new StoryModel(weights("events-3.txt"), weights("events-3-bodies.txt"));

    private final double[] titled;
    private final double[] bodies;

    /**
     * A model of given weights.
     *
     * @param titled the bias, then one weight for each of {@link StoryFeatures#NAMES}
     * @param bodies the same for {@link StoryFeatures#NAMES_OF_BODIES}
     */
    StoryModel(double[] titled, double[] bodies) {
        this.titled = titled.clone();
        this.bodies = bodies.clone();
    }

    static StoryModel standard() {
        return STANDARD;
    }

    private static double[] weights(String file) {
        return ResourceLines.of(file).stream()
                .mapToDouble(line -> Double.parseDouble(line.substring(0, line.indexOf(' '))))
                .toArray();
    }

    /** What {@code events-3.txt} must say: a weight and what it is of, line by line. */
    List<String> lines() {
        return lines(titled, StoryFeatures.NAMES);
    }

    /** The same for {@code events-3-bodies.txt}. */
    List<String> linesOfBodies() {
        return lines(bodies, StoryFeatures.NAMES_OF_BODIES);
    }

    private static List<String> lines(double[] weights, List<String> names) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            lines.add(String.format(Locale.ROOT, "%.4f %s", weights[i], i == 0 ? "bias" : names.get(i - 1)));
        }
        return lines;
    }

    double probability(StoryFeatures features) {
        return features.shared().titled()
                ? probability(titled, features.values())
                : probability(bodies, features.valuesOfBodies());
    }

    private static double probability(double[] weights, double[] values) {
        double sum = weights[0];
        for (int i = 0; i < values.length; i++) {
            sum += weights[i + 1] * values[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
