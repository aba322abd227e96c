package io.topicwire.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import okhttp3.CacheControl;
import okhttp3.Headers;

/** How long an answer stays fresh for a private cache such as ours (RFC 9111 section 4.2). */
final class Freshness {
    /** Longest freshness that is believed: many servers declare a year for every file they have. */
    static final Duration LONGEST = Duration.ofHours(24);

    private static final int AGE_DIGITS = 9;

    private Freshness() {}

    /** What is left of the declared lifetime, from zero to {@link #LONGEST}; zero where none is declared. */
    static Duration read(Headers headers, Instant now) {
        CacheControl control = CacheControl.parse(headers);
        if (control.noCache() || control.noStore()) {
            return Duration.ZERO;
        }
        Duration left = lifetime(control, headers, now).minus(age(headers));
        if (left.isNegative()) {
            return Duration.ZERO;
        }
        return left.compareTo(LONGEST) > 0 ? LONGEST : left;
    }

    /** {@code max-age} wins over {@code Expires} (section 5.3); {@code s-maxage} speaks to shared caches only. */
    private static Duration lifetime(CacheControl control, Headers headers, Instant now) {
        if (control.maxAgeSeconds() >= 0) {
            return Duration.ofSeconds(control.maxAgeSeconds());
        }
        return HttpDates.read(headers, "Expires")
                .map(expires -> Duration.between(HttpDates.serverTime(headers, now), expires))
                .orElse(Duration.ZERO);
    }

    /** How long a cache on the way has held the answer already (section 5.1). */
    private static Duration age(Headers headers) {
        return Optional.ofNullable(headers.get("Age"))
                .map(String::trim)
                .filter(text -> text.matches("[0-9]{1," + AGE_DIGITS + "}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .orElse(Duration.ZERO);
    }
}
