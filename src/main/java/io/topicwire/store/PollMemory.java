package io.topicwire.store;

import io.topicwire.feed.WebUri;
import java.util.Optional;

/**
 * What one poll leaves for the next.
 *
 * @param failures polls in a row that brought no answer worth reading, 0 after a success
 * @param movedTo where permanent redirects of the last polls led
 * @param movedSightings how many polls in a row saw the same {@code movedTo}
 */
public record PollMemory(int failures, Optional<WebUri> movedTo, int movedSightings) {
    /** Before the first poll. */
    public static final PollMemory NONE = new PollMemory(0, Optional.empty(), 0);
}
