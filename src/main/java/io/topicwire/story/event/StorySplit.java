package io.topicwire.story.event;

import java.util.List;

/**
 * An open story that seems to be two. A proposal: nothing is split unless an operator says so.
 *
 * @param story sequence of its founder
 * @param entries sequences of those that would leave it, ascending
 * @param cohesion mean cosine of two of its entries as it is, rounded to four places
 */
public record StorySplit(long story, List<Long> entries, double cohesion) {
    public StorySplit {
        entries = List.copyOf(entries);
    }
}
