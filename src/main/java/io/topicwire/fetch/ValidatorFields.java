package io.topicwire.fetch;

import io.topicwire.feed.Validators;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import okhttp3.Headers;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** Validators on their way between header fields and the store (RFC 9110 sections 8.8 and 13.1): verbatim or not at all. */
final class ValidatorFields {
    /** Longest validator that is kept, in characters; a longer one is dropped, never cut. */
    static final int LONGEST = 1_000;

    /** Before the Web had feeds: a {@code Last-Modified} from then is a build tool's constant, not a date. */
    private static final Instant EARLIEST = Instant.parse("1995-01-01T00:00:00Z");

    private static final Duration CLOCK_ERROR = Duration.ofDays(1);

    private ValidatorFields() {}

    /** Those that a 200 carries. */
    static Validators read(Headers headers, Instant now) {
        Optional<String> etag = etag(headers.get("ETag"));
        Optional<String> lastModified = lastModified(headers, now);
        boolean doubtful = etag.isPresent() && lastModified.isEmpty() && headers.get("Last-Modified") != null;
        return new Validators(etag, lastModified, Optional.empty(), doubtful);
    }

    /** The old ones, each replaced where a 304 carries a new one (RFC 9111 section 3.2). */
    static Validators refreshed(Validators old, Headers headers, Instant now) {
        Validators fresh = read(headers, now);
        return new Validators(
                fresh.etag().or(old::etag),
                fresh.lastModified().or(old::lastModified),
                old.giver(),
                old.doubtful() || fresh.doubtful());
    }

    /** Makes a request conditional. */
    static void write(Validators validators, Request.Builder request) {
        validators.etag().flatMap(ValidatorFields::sendable).ifPresent(tag -> request.header("If-None-Match", tag));
        validators
                .lastModified()
                .flatMap(ValidatorFields::sendable)
                .ifPresent(date -> request.header("If-Modified-Since", date));
    }

    private static Optional<String> etag(@Nullable String text) {
        return Optional.ofNullable(text).flatMap(ValidatorFields::sendable);
    }

    /**
     * Drops a date that no document can have. A date ahead of the clock, or the same old constant at every build, is
     * answered 304 for ever.
     */
    private static Optional<String> lastModified(Headers headers, Instant now) {
        Instant latest = HttpDates.serverTime(headers, now).plus(CLOCK_ERROR);
        return HttpDates.read(headers, "Last-Modified")
                .filter(date -> date.isAfter(EARLIEST) && date.isBefore(latest))
                .flatMap(date -> Optional.ofNullable(headers.get("Last-Modified")))
                .flatMap(ValidatorFields::sendable);
    }

    /** Printable ASCII only: other bytes would not come back as they were, and control characters forge headers. */
    private static Optional<String> sendable(String text) {
        boolean verbatim = text.length() <= LONGEST && text.chars().allMatch(c -> c >= ' ' && c <= '~');
        return verbatim && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }
}
