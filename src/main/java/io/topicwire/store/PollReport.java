package io.topicwire.store;

import io.topicwire.feed.WebUri;
import java.time.Instant;
import java.util.Optional;

/**
 * How a poll went and what follows.
 *
 * @param outcome the kind of result
 * @param detail one sentence in plain words for the operator, empty after a plain success
 * @param nextDue when to poll again; empty where polling stops (410)
 * @param hold the publisher asked not to come before {@code nextDue} (Retry-After): an operator's "poll now" waits too
 * @param pollUri where to poll next: another address once a permanent redirect is believed
 * @param memory for the next poll
 * @param feedTitle the title that the document gives itself, if it was read
 * @param items entries in the document, 0 where it was not read
 */
public record PollReport(
        PollOutcome outcome,
        String detail,
        Optional<Instant> nextDue,
        boolean hold,
        WebUri pollUri,
        PollMemory memory,
        Optional<String> feedTitle,
        int items) {}
