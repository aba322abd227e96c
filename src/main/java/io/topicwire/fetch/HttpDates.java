package io.topicwire.fetch;

import java.time.Instant;
import java.util.Optional;
import okhttp3.Headers;

/** Dates in header fields, in all three forms that a recipient must accept (RFC 9110 section 5.6.7). */
final class HttpDates {
    private HttpDates() {}

    /** The date of a field; empty where it is absent or not a date. */
    static Optional<Instant> read(Headers headers, String field) {
        return Optional.ofNullable(headers.getInstant(field));
    }

    /** When the server says it answered, by its own clock; ours where it does not say. */
    static Instant serverTime(Headers headers, Instant now) {
        return read(headers, "Date").orElse(now);
    }
}
