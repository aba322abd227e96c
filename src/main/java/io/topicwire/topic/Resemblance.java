package io.topicwire.topic;

import java.util.Locale;

/**
 * What the operator's examples say of an entry.
 *
 * @param probability that the entry is on the topic, by the model that was learned from the examples, 0 to 1
 * @param example the marked text that is nearest to it, at most 200 characters
 * @param marked whether that one is an example of the topic, rather than a counter-example
 */
public record Resemblance(double probability, String example, boolean marked) {
    /** For people: {@code like the example "India buys …" (p 0.91)}. */
    public String inWords() {
        return (probability >= .5 ? "like what you marked as on topic" : "unlike what you marked as on topic")
                + String.format(
                        Locale.ROOT,
                        " (p %.2f); nearest %s: \"%s\"",
                        probability,
                        marked ? "example" : "counter-example",
                        example);
    }
}
