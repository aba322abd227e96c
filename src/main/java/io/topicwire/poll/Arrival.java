package io.topicwire.poll;

import io.topicwire.feed.Entry;
import java.time.Instant;

/**
 * When the entries of a document arrived.
 *
 * @param at the time of the poll
 * @param backlog {@code true} at the first reading of a feed: what it lists is not news
 */
record Arrival(Instant at, boolean backlog) {
    /** The publisher's claim, as far as it is not in the future; the arrival where there is none. */
    Instant claimed(Entry entry) {
        Instant claim =
                entry.dates().published().or(() -> entry.dates().updated()).orElse(at);
        return claim.isAfter(at) ? at : claim;
    }

    /** Where the entry stands in outputs: by arrival, a new feed's backlog by publication. */
    Instant place(Entry entry) {
        return backlog ? claimed(entry) : at;
    }
}
