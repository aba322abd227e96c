package io.topicwire.story.event;

/**
 * Turns a sentence into a vector whose direction stands for its meaning. An optional second opinion: asked only where
 * words alone leave doubt, as it costs a hundred times what they do.
 */
public interface SentenceEncoder {
    /**
     * The vector of a text, of any length but zero and always the same number of places.
     *
     * @param text a title, or the first words of an entry that has none; not empty
     */
    float[] encode(String text);

    /** Name and version; becomes part of every decision that it had a say in. */
    String model();
}
