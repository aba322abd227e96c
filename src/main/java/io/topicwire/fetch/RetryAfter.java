package io.topicwire.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import okhttp3.Headers;

/** The {@code Retry-After} field in both its forms (RFC 9110 section 10.2.3). */
final class RetryAfter {
    /** Longest wait that is believed: beyond it a slip of the publisher would lose us the feed. */
    static final Duration LONGEST = Duration.ofDays(30);

    private static final int SECONDS_DIGITS = 9;

    private RetryAfter() {}

    /**
     * When the server allows the next request, by our clock: from now to {@link #LONGEST} from now.
     *
     * @return empty where the field is absent or neither seconds nor a date
     */
    static Optional<Instant> read(Headers headers, Instant now) {
        return seconds(headers).or(() -> untilDate(headers, now)).map(wait -> now.plus(bounded(wait)));
    }

    private static Optional<Duration> seconds(Headers headers) {
        return Optional.ofNullable(headers.get("Retry-After"))
                .map(String::trim)
                .filter(text -> text.matches("[0-9]+"))
                .map(text -> text.length() > SECONDS_DIGITS ? LONGEST : Duration.ofSeconds(Long.parseLong(text)));
    }

    /** Counted from the server's own {@code Date}, so that a wrong clock on either side does no harm. */
    private static Optional<Duration> untilDate(Headers headers, Instant now) {
        return HttpDates.read(headers, "Retry-After")
                .map(date -> Duration.between(HttpDates.serverTime(headers, now), date));
    }

    private static Duration bounded(Duration wait) {
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
