package io.topicwire.story;

import java.util.Optional;

/**
 * Whose report an entry is, as it was judged when it arrived.
 *
 * @param family the publisher's family: the name of a list, else a site's host, else {@code name:} and the name that an
 *     aggregator gives; never blank
 * @param syndicated whether the feed passes on what another publisher wrote; what the operator says of the feed's own
 *     publisher does not hold for such entries
 * @param wire the news agency whose text it says it is, by its usual short name
 */
public record Origin(String family, boolean syndicated, Optional<String> wire) {
    /** Of one that credits no agency. */
    public Origin(String family, boolean syndicated) {
        this(family, syndicated, Optional.empty());
    }

    /** Who speaks in a report: the agency where it is an agency's text, else the publisher's family. */
    public static String witness(String family, Optional<String> wire) {
        return wire.map("wire:"::concat).orElse(family);
    }

    /** The same by the words of this agency. */
    Origin crediting(Optional<String> agency) {
        return new Origin(family, syndicated, agency);
    }
}
