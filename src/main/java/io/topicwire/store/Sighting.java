package io.topicwire.store;

import io.topicwire.feed.WebUri;
import java.time.Instant;
import java.util.Optional;

/**
 * Another outlet's report: a copy of an entry, or another account of the same event.
 *
 * @param sequence the stored entry
 * @param source who carries it
 * @param family whose report it is: the publisher's family by the operator's word, else by the list
 * @param title its own title
 * @param link its own link
 * @param firstSeen when it arrived
 * @param reason why it counts as the same; empty for the first of all
 */
public record Sighting(
        long sequence,
        SourceName source,
        String family,
        String title,
        Optional<WebUri> link,
        Instant firstSeen,
        Optional<SightingReason> reason) {

    /** The same for another family. */
    public Sighting by(String another) {
        return new Sighting(sequence, source, another, title, link, firstSeen, reason);
    }

    /** The same for another reason. */
    public Sighting because(Optional<SightingReason> other) {
        return new Sighting(sequence, source, family, title, link, firstSeen, other);
    }
}
