package io.topicwire.poll;

import java.time.Duration;

/**
 * How much is done at once.
 *
 * @param owner this process, unique among running ones
 * @param visits most feeds that are visited at the same time, at least 1; those that wait long for their server come on
 *     top
 * @param lease how long a claim holds if this process dies; longer than any visit takes
 */
public record PollSettings(String owner, int visits, Duration lease) {}
