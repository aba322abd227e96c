package io.topicwire.config;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which header fields an operator may add to requests. */
final class HeaderNames {
    private static final int LONGEST = 100;

    /** Fields with a key of their own in feeds.yml. */
    private static final Map<String, String> OWN_KEYS =
            Map.of("cookie", "cookies", "user-agent", "user-agent", "proxy-authorization", "proxy");

    /** Fields of the connection and of the message (RFC 9110 sections 7 and 8.6), and those that this program decides. */
    private static final Set<String> OURS = Set.of(
            "host",
            "connection",
            "keep-alive",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "expect",
            "content-length",
            "content-type",
            "content-encoding",
            "accept-encoding",
            "range",
            "if-match",
            "if-none-match",
            "if-modified-since",
            "if-unmodified-since",
            "if-range");

    private HeaderNames() {}

    /** Why a field may not be added, as the second half of a sentence; empty where it may. */
    static Optional<String> objection(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (name.length() > LONGEST || !name.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+")) {
            return Optional.of("is not the name of a header");
        }
        if (OWN_KEYS.containsKey(lower)) {
            return Optional.of("has a key of its own, \"" + OWN_KEYS.get(lower) + "\"");
        }
        return OURS.contains(lower) ? Optional.of("is written by Topicwire itself") : Optional.empty();
    }
}
