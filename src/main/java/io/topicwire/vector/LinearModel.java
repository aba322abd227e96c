package io.topicwire.vector;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells texts that are like the examples from those like the counter-examples: logistic regression on vectors, either
 * side weighing as much however many it has, with the squares of the weights kept small. The same examples in the same
 * order give the same model, bit by bit; fifty take milliseconds.
 */
public final class LinearModel {
    private final double[] weights;

    /** The weights, and the bias in the last place. */
    LinearModel(double[] weights) {
        this.weights = weights;
    }

    /**
     * Trains a model.
     *
     * @param yes vectors of examples, at least one
     * @param no vectors of counter-examples, at least one
     * @throws IllegalArgumentException where a side is empty or vectors differ in dimension
     */
    public static LinearModel train(List<float[]> yes, List<float[]> no) {
        if (yes.isEmpty() || no.isEmpty()) {
            throw new IllegalArgumentException("a model needs examples and counter-examples");
        }
        List<float[]> all = new ArrayList<>(yes);
        all.addAll(no);
        if (all.stream().anyMatch(vector -> vector.length != all.get(0).length)) {
            throw new IllegalArgumentException("vectors of different dimensions");
        }
        return new LinearModel(new LogisticLoss(all, yes.size()).least());
    }

    /**
     * How likely a text is one of those that the examples stand for.
     *
     * @throws IllegalArgumentException where the vector is of another dimension
     */
    public double probability(float[] vector) {
        if (vector.length != weights.length - 1) {
            throw new IllegalArgumentException(
                    "a vector of " + vector.length + " places, expected " + (weights.length - 1));
        }
        return LogisticLoss.sigmoid(LogisticLoss.margin(weights, vector));
    }
}
