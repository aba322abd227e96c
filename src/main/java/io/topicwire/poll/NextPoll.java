package io.topicwire.poll;

import static io.topicwire.poll.Spans.longer;
import static io.topicwire.poll.Spans.shorter;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * When to come again. Never sooner than the operator's interval; what a publisher asks for lengthens it. Every wait
 * has jitter, so that feeds of one host do not return in step (miniflux/v2#3130).
 */
final class NextPoll {
    /** A failed feed is tried again after this at the soonest, then at twice the wait each time. */
    private static final Duration FIRST_RETRY = Duration.ofMinutes(5);
    /** The longest wait after failures: a dead feed is never given up for good, a surprising number come back. */
    private static final Duration LONGEST_RETRY = Duration.ofHours(24);
    /** After a 429 without Retry-After. */
    private static final Duration UNSTATED_HOLD = Duration.ofHours(1);
    /** A publisher's freshness hints lengthen the wait up to here. */
    private static final Duration LONGEST_FRESHNESS = Duration.ofHours(24);
    /** Jitter as a share of the wait; it only lengthens. */
    private static final double JITTER = 0.1;

    private final RandomGenerator random;

    NextPoll(RandomGenerator random) {
        this.random = random;
    }

    /** After an answer: the wait that its news asks for, or what the publisher's hints ask for if that is longer. */
    Instant afterSuccess(Instant now, Duration wait, Duration freshness) {
        return now.plus(withJitter(longer(wait, shorter(freshness, LONGEST_FRESHNESS))));
    }

    /** @param failures in a row, this one included, at least 1 */
    Instant afterFailure(Instant now, Duration interval, int failures) {
        Duration wait = longer(shorter(interval, LONGEST_RETRY), FIRST_RETRY);
        for (int i = 1; i < failures && wait.compareTo(LONGEST_RETRY) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        return now.plus(withJitter(longer(interval, shorter(wait, LONGEST_RETRY))));
    }

    /**
     * When nobody answered: sooner than after a refusal, for such outages are mostly short, and not bound to the
     * operator's interval, for no request arrived.
     *
     * @param failures in a row, this one included, at least 1
     */
    Instant afterNoAnswer(Instant now, int failures) {
        return afterFailure(now, FIRST_RETRY, failures);
    }

    /** When our own line is down: soon, for the failure says nothing of the feed. */
    Instant afterOutage(Instant now) {
        return now.plus(withJitter(FIRST_RETRY));
    }

    /** Not before the time that the publisher stated. */
    Instant afterHold(Instant now, Duration interval, Instant retryAt) {
        Instant usual = now.plus(interval);
        return retryAt.plus(jitter(Duration.ofMinutes(1))).isAfter(usual)
                ? retryAt.plus(jitter(Duration.ofMinutes(1)))
                : now.plus(withJitter(interval));
    }

    /** After a 429 that states no time. */
    Instant afterUnstatedHold(Instant now, Duration interval, int failures) {
        Instant failure = afterFailure(now, interval, failures);
        Instant hold = now.plus(withJitter(UNSTATED_HOLD));
        return failure.isAfter(hold) ? failure : hold;
    }

    /** How long a host is left alone by all its feeds after a 429 that states no time. */
    static Instant unstatedPause(Instant now) {
        return now.plus(UNSTATED_HOLD);
    }

    private Duration withJitter(Duration wait) {
        return wait.plus(jitter(wait));
    }

    private Duration jitter(Duration wait) {
        return Duration.ofMillis((long) (wait.toMillis() * JITTER * random.nextDouble()));
    }
}
