package io.topicwire.story.event;

/** Scores as they are stored. */
final class Scores {
    private static final double PLACES = 10_000;

    private Scores() {}

    /** To four places: the last bits of a sum may differ between processors. */
    static double rounded(double score) {
        return Math.round(score * PLACES) / PLACES;
    }
}
