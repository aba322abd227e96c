package io.topicwire.store;

import io.topicwire.feed.WebUri;
import io.topicwire.story.Origin;
import java.time.Instant;
import java.util.Optional;

/**
 * Another outlet's report: a copy of an entry, or another account of the same event.
 *
 * @param sequence the stored entry
 * @param source who carries it
 * @param family whose report it is: the publisher's family by the operator's word, else by the list
 * @param wire the news agency whose text it is: by its own credit, else by that of the earliest entry with the same text
 *     that has one
 * @param title its own title
 * @param link its own link
 * @param firstSeen when it arrived
 * @param reason why it counts as the same; empty for the first of all
 */
public record Sighting(
        long sequence,
        SourceName source,
        String family,
        Optional<String> wire,
        String title,
        Optional<WebUri> link,
        Instant firstSeen,
        Optional<SightingReason> reason) {

    /** Who speaks here: the agency where it is an agency's text, else the publisher. Two of one are no two witnesses. */
    public String witness() {
        return Origin.witness(family, wire);
    }

    /** The same for another family, and by the words of this agency. */
    public Sighting by(String another, Optional<String> agency) {
        return new Sighting(sequence, source, another, agency, title, link, firstSeen, reason);
    }

    /** The same for another reason. */
    public Sighting because(Optional<SightingReason> other) {
        return new Sighting(sequence, source, family, wire, title, link, firstSeen, other);
    }
}
