package io.topicwire.story;

/**
 * What two texts have in common.
 *
 * @param common word groups that both have
 * @param whole word groups of the shorter one
 */
record Overlap(int common, int whole) {
    /** By titles and first words, habits of the houses among them. */
    static Overlap ofGroups(IndexedText a, IndexedText b) {
        return of(a.groups(), b.groups());
    }

    /** Of two sorted sets. */
    static Overlap of(int[] a, int[] b) {
        return new Overlap(WordGroups.common(a, b), Math.min(a.length, b.length));
    }

    /** By samples of the whole texts. */
    static Overlap ofSamples(IndexedText a, IndexedText b) {
        return of(a.samples(), b.samples());
    }

    /** The share of the shorter one that the other has, 0 to 1. */
    double containment() {
        return whole == 0 ? 0 : (double) common / whole;
    }
}
