package io.topicwire.poll;

/**
 * How much of a document was known already, the number that steers polling: all of it means that we come too often,
 * none of it that we came too late.
 *
 * @param known entries of the document that were stored before
 * @param added entries that were not
 */
record Overlap(int known, int added) {
    /** Of a 304, and of a document without entries. */
    static final Overlap UNCHANGED = new Overlap(0, 0);

    boolean nothingNew() {
        return added == 0;
    }

    /** Whether less than half was known. */
    boolean thin() {
        return known < added;
    }

    /** Whether not one entry was known. */
    boolean none() {
        return known == 0 && added > 0;
    }
}
