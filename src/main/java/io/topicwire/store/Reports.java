package io.topicwire.store;

import java.util.Collection;

/**
 * How many carry one text, or report one event.
 *
 * @param total entries of the group of copies, or of the story, at least 1
 * @param independent witnesses among them, at least 1: publishers that report in words of their own, by family, and news
 *     agencies, each once however many carry its text
 */
public record Reports(int total, int independent) {
    /** One report, by whoever. */
    public static final Reports ONE = new Reports(1, 1);

    /** @param sightings all of them, not empty */
    public static Reports of(Collection<Sighting> sightings) {
        return new Reports(sightings.size(), (int)
                sightings.stream().map(Sighting::witness).distinct().count());
    }
}
