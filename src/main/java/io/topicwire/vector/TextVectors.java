package io.topicwire.vector;

/**
 * Turns a text into a vector whose direction stands for its meaning. An implementation is safe for threads, answers the
 * same text with the same vector for as long as it lives, and reads a bounded part of long texts.
 */
public interface TextVectors {
    /**
     * The vector of a text.
     *
     * @param text plain text of any length, may be empty; characters after the first {@link WordPieces#LONGEST} are not
     *     read
     * @return of length one, or all zero where the text has no word that is known; always {@link #dimension()} places;
     *     the caller's own
     */
    float[] vector(String text);

    /** How many places a vector has. */
    int dimension();

    /** Name and version. Vectors of one model must not be compared with those of another; kept with what was decided. */
    String model();
}
