package io.topicwire.vector;

import java.util.List;

/**
 * What a linear model gets wrong on its examples, and the weights at which that is least. Newton's method, each step
 * found by conjugate gradients, which needs no matrix (Lin, Weng, Keerthi, Trust region Newton method for logistic
 * regression, 2008). The loss is convex: there is one best answer, and no chance in finding it.
 */
final class LogisticLoss {
    /**
     * How much an example counts against the squares of the weights, on vectors of length one. Of 1, 3, 10 and 30 it is
     * the best compromise between two kinds of labels, with 20 examples a class of dev data.
     */
    private static final double COST = 3;

    private static final int MOST_STEPS = 50;
    private static final int MOST_DIRECTIONS = 200;
    private static final int MOST_HALVINGS = 30;
    /** The gradient, against the first one, at which the search ends. */
    private static final double EXACT = 1e-6;
    /** How exactly a step is found: enough, as the next step corrects it. */
    private static final double STEP_EXACT = 1e-2;
    /** Armijo: the part of the promised descent that a step must bring. */
    private static final double SUFFICIENT = 1e-4;

    private final List<float[]> examples;
    private final int yes;
    private final double yesCost;
    private final double noCost;
    private final int places;

    /** The first so many are examples, the others counter-examples. */
    LogisticLoss(List<float[]> examples, int yes) {
        this.examples = examples;
        this.yes = yes;
        double all = examples.size();
        yesCost = COST * all / (2 * yes);
        noCost = COST * all / (2 * (all - yes));
        places = examples.get(0).length + 1;
    }

    /** The best weights, the bias last. */
    double[] least() {
        double[] weights = new double[places];
        double[] margins = new double[examples.size()];
        double[] gradient = gradient(weights, margins);
        double enough = EXACT * norm(gradient);
        for (int step = 0; step < MOST_STEPS && norm(gradient) > enough; step++) {
            double[] direction = newton(gradient, margins);
            if (!descend(weights, margins, gradient, direction)) {
                break;
            }
            gradient = gradient(weights, margins);
        }
        return weights;
    }

    /** Goes as far in a direction as pays, halving the step until it does. */
    private boolean descend(double[] weights, double[] margins, double[] gradient, double[] direction) {
        double[] along = new double[margins.length];
        for (int i = 0; i < along.length; i++) {
            along[i] = margin(direction, examples.get(i));
        }
        double before = loss(weights, margins);
        double slope = product(gradient, direction);
        double length = 1;
        for (int halving = 0; halving < MOST_HALVINGS; halving++, length /= 2) {
            double[] there = plus(weights, direction, length);
            double[] thereMargins = plus(margins, along, length);
            if (loss(there, thereMargins) <= before + SUFFICIENT * length * slope) {
                System.arraycopy(there, 0, weights, 0, weights.length);
                System.arraycopy(thereMargins, 0, margins, 0, margins.length);
                return true;
            }
        }
        return false;
    }

    double loss(double[] weights, double[] margins) {
        double sum = 0;
        for (int i = 0; i < places - 1; i++) {
            sum += weights[i] * weights[i] / 2;
        }
        for (int i = 0; i < margins.length; i++) {
            double signed = isYes(i) ? margins[i] : -margins[i];
            sum += cost(i) * (Math.max(0, -signed) + Math.log1p(Math.exp(-Math.abs(signed))));
        }
        return sum;
    }

    private double[] gradient(double[] weights, double[] margins) {
        double[] gradient = weights.clone();
        gradient[places - 1] = 0;
        for (int i = 0; i < margins.length; i++) {
            add(gradient, examples.get(i), cost(i) * (sigmoid(margins[i]) - (isYes(i) ? 1 : 0)));
        }
        return gradient;
    }

    /** Where Newton's method would go: conjugate gradients on the second derivative. */
    private double[] newton(double[] gradient, double[] margins) {
        double[] step = new double[places];
        double[] rest = new double[places];
        for (int i = 0; i < places; i++) {
            rest[i] = -gradient[i];
        }
        double[] direction = rest.clone();
        double length = product(rest, rest);
        double enough = length * STEP_EXACT * STEP_EXACT;
        for (int round = 0; round < MOST_DIRECTIONS && length > enough; round++) {
            double[] bent = curvature(direction, margins);
            double far = length / product(direction, bent);
            step = plus(step, direction, far);
            rest = plus(rest, bent, -far);
            double next = product(rest, rest);
            direction = plus(rest, direction, next / length);
            length = next;
        }
        return step;
    }

    private double[] curvature(double[] direction, double[] margins) {
        double[] bent = direction.clone();
        bent[places - 1] = 0;
        for (int i = 0; i < margins.length; i++) {
            double probability = sigmoid(margins[i]);
            float[] example = examples.get(i);
            add(bent, example, cost(i) * probability * (1 - probability) * margin(direction, example));
        }
        return bent;
    }

    private boolean isYes(int example) {
        return example < yes;
    }

    private double cost(int example) {
        return isYes(example) ? yesCost : noCost;
    }

    /** The log-odds that weights give an example. */
    static double margin(double[] weights, float[] example) {
        double sum = weights[example.length];
        for (int i = 0; i < example.length; i++) {
            sum += weights[i] * example[i];
        }
        return sum;
    }

    static double sigmoid(double odds) {
        return 1 / (1 + Math.exp(-odds));
    }

    private static void add(double[] sum, float[] example, double times) {
        for (int i = 0; i < example.length; i++) {
            sum[i] += times * example[i];
        }
        sum[example.length] += times;
    }

    private static double[] plus(double[] a, double[] b, double times) {
        double[] sum = a.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += times * b[i];
        }
        return sum;
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double norm(double[] a) {
        return Math.sqrt(product(a, a));
    }
}
