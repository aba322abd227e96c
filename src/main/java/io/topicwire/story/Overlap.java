package io.topicwire.story;

/**
 * What two texts have in common.
 *
 * @param common word groups that both have
 * @param whole word groups of the shorter one
 */
record Overlap(int common, int whole) {
    /** By samples of the whole texts. */
    static Overlap ofSamples(IndexedText a, IndexedText b) {
        return new Overlap(
                WordGroups.common(a.samples(), b.samples()), Math.min(a.samples().length, b.samples().length));
    }

    /** The share of the shorter one that the other has, 0 to 1. */
    double containment() {
        return whole == 0 ? 0 : (double) common / whole;
    }
}
