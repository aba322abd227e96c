package io.topicwire.poll;

import java.util.List;
import java.util.Set;

/**
 * What a look at the open stories found.
 *
 * @param merged stories that another became a part of
 * @param giants stories that are suspiciously large or grew suspiciously fast: somebody should look
 */
public record StoryRepairs(Set<Long> merged, List<Long> giants) {
    static final StoryRepairs NONE = new StoryRepairs(Set.of(), List.of());

    public StoryRepairs {
        merged = Set.copyOf(merged);
        giants = List.copyOf(giants);
    }
}
