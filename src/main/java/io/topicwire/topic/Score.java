package io.topicwire.topic;

/**
 * How well decisions agree with labels.
 *
 * @param found on topic by label and decision
 * @param wrong on topic by decision only
 * @param missed on topic by label only
 * @param left on topic by neither
 */
public record Score(int found, int wrong, int missed, int left) {
    /** Nothing decided yet. */
    public static final Score NONE = new Score(0, 0, 0, 0);

    /** With one more decision. */
    public Score with(boolean label, boolean decision) {
        return new Score(
                found + (label && decision ? 1 : 0),
                wrong + (!label && decision ? 1 : 0),
                missed + (label && !decision ? 1 : 0),
                left + (!label && !decision ? 1 : 0));
    }

    /** Both together. */
    public Score plus(Score other) {
        return new Score(found + other.found, wrong + other.wrong, missed + other.missed, left + other.left);
    }

    /** How many were decided. */
    public int size() {
        return found + wrong + missed + left;
    }

    /** The part of what was found that is right, 0 to 1; 1 where nothing was found. */
    public double precision() {
        return found + wrong == 0 ? 1 : (double) found / (found + wrong);
    }

    /** The part of what is right that was found, 0 to 1; 1 where nothing is right. */
    public double recall() {
        return found + missed == 0 ? 1 : (double) found / (found + missed);
    }

    /** The harmonic mean of precision and recall, 0 to 1; 1 where there was nothing to find and nothing was found. */
    public double f1() {
        int all = 2 * found + wrong + missed;
        return all == 0 ? 1 : 2.0 * found / all;
    }
}
