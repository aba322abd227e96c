package io.topicwire.story.event;

import java.util.ArrayList;
import java.util.List;

/** Finds the weights of a logistic model by Newton's method, with a slight pull towards zero. */
final class LogisticFit {
    private static final int STEPS = 30;
    private static final double PULL = 1e-5;

    private final List<Example> examples = new ArrayList<>();

    /**
     * A case with its answer.
     *
     * @param values of the features
     * @param weight how much it counts
     */
    record Example(double[] values, boolean answer, double weight) {}

    void add(Example example) {
        examples.add(example);
    }

    /** The bias, then one weight a feature. */
    double[] weights() {
        int size = examples.get(0).values().length + 1;
        double[] weights = new double[size];
        for (int step = 0; step < STEPS; step++) {
            double[][] equations = equations(weights);
            double[] change = solved(equations);
            for (int i = 0; i < size; i++) {
                weights[i] += change[i];
            }
        }
        return weights;
    }

    /** The second derivatives, and in the last column the first ones. */
    private double[][] equations(double[] weights) {
        int size = weights.length;
        double[][] rows = new double[size][size + 1];
        for (Example example : examples) {
            double[] x = withBias(example.values());
            double odds = 0;
            for (int i = 0; i < size; i++) {
                odds += weights[i] * x[i];
            }
            double p = 1 / (1 + Math.exp(-odds));
            double error = example.weight() * ((example.answer() ? 1 : 0) - p);
            double curve = example.weight() * p * (1 - p);
            for (int i = 0; i < size; i++) {
                rows[i][size] += error * x[i];
                for (int j = 0; j < size; j++) {
                    rows[i][j] += curve * x[i] * x[j];
                }
            }
        }
        for (int i = 0; i < size; i++) {
            rows[i][i] += PULL;
            rows[i][size] -= i == 0 ? 0 : PULL * weights[i];
        }
        return rows;
    }

    private static double[] withBias(double[] values) {
        double[] x = new double[values.length + 1];
        x[0] = 1;
        System.arraycopy(values, 0, x, 1, values.length);
        return x;
    }

    /** Gauss and Jordan's elimination. */
    private static double[] solved(double[][] rows) {
        int size = rows.length;
        for (int i = 0; i < size; i++) {
            swapLargestUp(rows, i);
            for (int row = 0; row < size; row++) {
                double factor = row == i ? 0 : rows[row][i] / rows[i][i];
                for (int column = i; column <= size; column++) {
                    rows[row][column] -= factor * rows[i][column];
                }
            }
        }
        double[] solution = new double[size];
        for (int i = 0; i < size; i++) {
            solution[i] = rows[i][size] / rows[i][i];
        }
        return solution;
    }

    private static void swapLargestUp(double[][] rows, int column) {
        int largest = column;
        for (int row = column; row < rows.length; row++) {
            if (Math.abs(rows[row][column]) > Math.abs(rows[largest][column])) {
                largest = row;
            }
        }
        double[] kept = rows[column];
        rows[column] = rows[largest];
        rows[largest] = kept;
    }
}
