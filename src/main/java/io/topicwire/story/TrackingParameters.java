package io.topicwire.story;

import io.topicwire.feed.ParameterNames;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * Query parameters that say how a reader came to a page, not which page it is. They are for comparing only: what is taken
 * off links is the operator's choice, and editing that list must not change a stored key. So this one is a resource of
 * its own, frozen with its version, which holds all names of the shipped list for links and more.
 */
final class TrackingParameters {
    private static final ParameterNames NAMES = read("link-parameters-1.txt");
    /** Names that mean something on one site and tracking on the next: only these values of them are dropped. */
    private static final Set<String> VAGUE_NAMES = Set.of(
            "ref", "source", "src", "from", "via", "track", "output", "referer", "medium", "channel", "s", "cid");

    private static final Set<String> TRACKING_VALUES = Set.of(
            "rss",
            "rss2",
            "feed",
            "atom",
            "xml",
            "feedburner",
            "twitter",
            "x",
            "facebook",
            "fb",
            "linkedin",
            "email",
            "newsletter",
            "share",
            "social",
            "homepage",
            "home",
            "googlenews",
            "google_news",
            "amp",
            "whatsapp",
            "telegram");

    /** Names that carry a visitor's session on some sites: 20 hexadecimal digits and more are no name of a page. */
    private static final Set<String> SESSION_NAMES = Set.of("sid", "s", "session");

    private static final int SESSION_DIGITS = 20;

    private TrackingParameters() {}

    private static ParameterNames read(String resource) {
        try (InputStream in = TrackingParameters.class.getResourceAsStream(resource)) {
            byte[] bytes = Objects.requireNonNull(in, resource).readAllBytes();
            return ParameterNames.of(
                    new String(bytes, StandardCharsets.UTF_8).lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Whether the parameter says nothing about the page.
     *
     * @param name decoded, any case
     * @param value decoded, any case
     */
    static boolean isTracking(String name, String value) {
        String key = name.toLowerCase(Locale.ROOT);
        return NAMES.has(key)
                || (VAGUE_NAMES.contains(key) && TRACKING_VALUES.contains(value.toLowerCase(Locale.ROOT)))
                || (SESSION_NAMES.contains(key) && isSession(value));
    }

    private static boolean isSession(String value) {
        return value.length() >= SESSION_DIGITS && value.chars().allMatch(c -> Character.digit(c, 16) >= 0);
    }
}
