package io.topicwire.vector;

import java.util.List;
import java.util.Optional;

/**
 * The marked text that is most like a text: the reason that people understand.
 *
 * @param marked the nearest
 * @param similarity cosine, from -1 to 1
 */
public record Closest(Marked marked, double similarity) {
    /**
     * The closest of some texts; of equally close ones the first, and none where there are none.
     *
     * @param vector of the text in question
     * @param among with vectors of the same model
     */
    public static Optional<Closest> to(float[] vector, List<Marked> among) {
        Optional<Closest> closest = Optional.empty();
        for (Marked one : among) {
            double similarity = Vectors.product(vector, one.vector());
            if (closest.isEmpty() || similarity > closest.get().similarity()) {
                closest = Optional.of(new Closest(one, similarity));
            }
        }
        return closest;
    }
}
