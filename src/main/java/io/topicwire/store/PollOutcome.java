package io.topicwire.store;

/** What came of a poll, as a status for people and for metrics. */
public enum PollOutcome {
    /** The feed was read. */
    READ,
    /** 304. */
    NOT_MODIFIED,
    /** The bytes came but cannot be read as a feed. */
    UNREADABLE,
    /** 429 or 503 with Retry-After. */
    RATE_LIMITED,
    /** 410: polling stopped. */
    GONE,
    /** The server answered with something else than a feed, or our own guard refused it. */
    REFUSED,
    /** No answer. */
    UNREACHABLE;

    /** {@code true} where the publisher answered as it should. */
    public boolean success() {
        return this == READ || this == NOT_MODIFIED;
    }
}
