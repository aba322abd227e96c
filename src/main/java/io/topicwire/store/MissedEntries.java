package io.topicwire.store;

import java.time.Duration;
import java.time.Instant;

/**
 * A gap in what was read: a document listed nothing that was known, so entries may have come and gone between two polls.
 *
 * @param from the poll before
 * @param until the poll that showed it
 * @param most how many entries may have been missed, by the feed's own rhythm, at least 1
 * @param enough an interval that would have missed none
 */
public record MissedEntries(Instant from, Instant until, int most, Duration enough) {}
