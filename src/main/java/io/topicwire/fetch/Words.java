package io.topicwire.fetch;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** Figures and status codes as an operator reads them. */
final class Words {
    /** The names of RFC 9110 section 15 and RFC 6585: what the server wrote beside the number is not trusted. */
    private static final Map<Integer, String> STATUS = Map.ofEntries(
            Map.entry(202, "Accepted"),
            Map.entry(204, "No Content"),
            Map.entry(206, "Partial Content"),
            Map.entry(300, "Multiple Choices"),
            Map.entry(304, "Not Modified"),
            Map.entry(400, "Bad Request"),
            Map.entry(401, "Unauthorized"),
            Map.entry(402, "Payment Required"),
            Map.entry(403, "Forbidden"),
            Map.entry(404, "Not Found"),
            Map.entry(405, "Method Not Allowed"),
            Map.entry(406, "Not Acceptable"),
            Map.entry(408, "Request Timeout"),
            Map.entry(410, "Gone"),
            Map.entry(451, "Unavailable For Legal Reasons"),
            Map.entry(500, "Internal Server Error"),
            Map.entry(501, "Not Implemented"),
            Map.entry(502, "Bad Gateway"),
            Map.entry(503, "Service Unavailable"),
            Map.entry(504, "Gateway Timeout"));

    private Words() {}

    /** A status with its name where it has one: {@code 403 Forbidden}. */
    static String status(int status) {
        return STATUS.containsKey(status) ? status + " " + STATUS.get(status) : Integer.toString(status);
    }

    /** A size in the largest unit that divides it: {@code 16 MB}. */
    static String bytes(int bytes) {
        if (bytes % (1 << 20) == 0) {
            return (bytes >> 20) + " MB";
        }
        return bytes % (1 << 10) == 0 ? (bytes >> 10) + " KB" : String.format(Locale.ROOT, "%,d bytes", bytes);
    }

    /** A size in whole megabytes, rounded up. */
    static String megabytes(long bytes) {
        return (bytes + (1 << 20) - 1) / (1 << 20) + " MB";
    }

    /** A time span in whole seconds, or in milliseconds below one. */
    static String span(Duration span) {
        return span.toMillis() < 1_000 ? span.toMillis() + " ms" : span.toSeconds() + " s";
    }
}
