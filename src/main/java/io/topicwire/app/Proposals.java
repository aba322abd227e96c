package io.topicwire.app;

import io.topicwire.story.event.StoryMerge;
import io.topicwire.story.event.StorySplit;
import java.util.List;

/**
 * What an operator may want to look at.
 *
 * @param merges open stories that seem to be one
 * @param splits open stories that seem to be two
 * @param giants open stories that are suspiciously large or grow suspiciously fast
 */
public record Proposals(List<StoryMerge> merges, List<StorySplit> splits, List<Long> giants) {
    public Proposals {
        merges = List.copyOf(merges);
        splits = List.copyOf(splits);
        giants = List.copyOf(giants);
    }
}
