package io.topicwire.vector;

/**
 * A text that somebody marked as an example or a counter-example.
 *
 * @param text as it was marked; equal texts are one
 * @param vector of the text, by the model that is trained on
 * @param yes whether it is an example
 */
public record Marked(String text, float[] vector, boolean yes) {}
