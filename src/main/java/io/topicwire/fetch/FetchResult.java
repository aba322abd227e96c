package io.topicwire.fetch;

import io.topicwire.feed.RawFeed;
import io.topicwire.feed.Validators;
import io.topicwire.feed.WebUri;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What came of a fetch. */
public sealed interface FetchResult {
    /**
     * The document.
     *
     * @param document the decompressed bytes
     * @param validators to be stored with the entries, in the same transaction; they name their giver where redirects
     *     led to another site
     * @param movedTo where a chain of permanent redirects (301, 308) led; empty after any temporary one
     * @param notBefore how long the server declares the answer fresh (Cache-Control, Expires), zero where it does not
     */
    record Fetched(RawFeed document, Validators validators, Optional<WebUri> movedTo, Duration notBefore)
            implements FetchResult {}

    /**
     * 304: nothing new.
     *
     * @param validators the old ones, replaced by those that the 304 carries
     * @param movedTo as in {@link Fetched}
     * @param notBefore as in {@link Fetched}
     */
    record NotModified(Validators validators, Optional<WebUri> movedTo, Duration notBefore) implements FetchResult {}

    /**
     * 429, or 503 with Retry-After: come back later.
     *
     * @param status the HTTP status
     * @param retryAt when the server allows the next request; empty where it did not say
     */
    record RateLimited(int status, Optional<Instant> retryAt) implements FetchResult {}

    /** 410: the publisher removed the feed for good. */
    record Gone() implements FetchResult {}

    /**
     * The server answered, but not with a feed that may be read.
     *
     * @param status the HTTP status, 0 where the refusal is ours (address guard, size, redirects)
     * @param reason in plain words for the operator, without a full stop
     */
    record Refused(int status, String reason) implements FetchResult {}

    /**
     * No answer: name, connection, TLS or time.
     *
     * @param reason in plain words for the operator, without a full stop
     */
    record Unreachable(String reason) implements FetchResult {}
}
