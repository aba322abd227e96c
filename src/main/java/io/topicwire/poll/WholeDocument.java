package io.topicwire.poll;

import io.topicwire.feed.Validators;
import io.topicwire.store.FeedLease;
import java.time.Duration;
import java.time.Instant;

/**
 * When to ask for a document without validators although there are some. Servers with a wrong date or a constant ETag
 * answer 304 for ever (FreshRSS/FreshRSS#1020), so suspects are asked for the whole document now and then; nobody else.
 */
final class WholeDocument {
    private static final Duration AT_MOST_EVERY = Duration.ofDays(1);

    private WholeDocument() {}

    /** Whether the next request should be unconditional: the validators look made up, or the feed fell silent. */
    static boolean isDue(FeedLease lease, Instant now) {
        Validators validators = lease.validators();
        boolean recently = lease.memory()
                .watch()
                .wholeAt()
                .filter(at -> now.isBefore(at.plus(AT_MOST_EVERY)))
                .isPresent();
        return !validators.isEmpty()
                && !recently
                && (validators.doubtful()
                        || Rhythm.silent(lease.memory().watch().usualGap(), lease.lastNew(), now));
    }
}
