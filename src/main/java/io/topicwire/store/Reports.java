package io.topicwire.store;

import java.util.Collection;
import java.util.HashSet;

/**
 * How many carry one text, or report one event.
 *
 * @param total entries of the group of copies, or of the story, at least 1
 * @param independent families of publishers among them, at least 1
 */
public record Reports(int total, int independent) {
    /** One report, by whoever. */
    public static final Reports ONE = new Reports(1, 1);

    /** @param families the family of each entry, with repeats; not empty */
    public static Reports of(Collection<String> families) {
        return new Reports(families.size(), new HashSet<>(families).size());
    }
}
