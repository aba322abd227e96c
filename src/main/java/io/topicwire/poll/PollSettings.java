package io.topicwire.poll;

import io.topicwire.vector.TextVectors;
import java.time.Duration;
import java.util.Optional;

/**
 * How polling goes about it.
 *
 * @param owner this process, unique among running ones
 * @param visits most feeds that are visited at the same time, at least 1; those that wait long for their server come on
 *     top
 * @param lease how long a claim holds if this process dies; longer than any visit takes
 * @param encoder asked where words alone leave doubt whether entries report one event
 */
public record PollSettings(String owner, int visits, Duration lease, Optional<TextVectors> encoder) {
    /** Polling by words alone. */
    public PollSettings(String owner, int visits, Duration lease) {
        this(owner, visits, lease, Optional.empty());
    }
}
