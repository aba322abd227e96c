package io.topicwire.feed;

import java.time.Instant;
import java.util.Optional;

/**
 * What the publisher claims of an entry's time, after repair. Empty where the claim is missing or absurd; never "now".
 *
 * @param published first publication
 * @param updated last change
 */
public record EntryDates(Optional<Instant> published, Optional<Instant> updated) {
    /** No usable claim. */
    public static final EntryDates UNKNOWN = new EntryDates(Optional.empty(), Optional.empty());
}
