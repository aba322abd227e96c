package io.topicwire.story;

import io.topicwire.feed.WebUri;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * One key for all the addresses under which a publisher serves one page. It is evidence, not an address: it is compared
 * and shown, never fetched.
 *
 * <p>Dropped: scheme, default port, {@code www.}, {@code m.}, {@code mobile.} and {@code amp.} in front of the host,
 * {@code /amp} behind the path, {@code index.html} and its kin, the last slash, the fragment (but {@code #!}, which
 * names a page), path parameters of sessions, tracking parameters. Percent-encoding is normalised and the query sorted
 * by name. Kept: the case of the path, and every parameter that may name the page.
 */
public final class CanonicalLink {
    /** Longest key in characters; a longer one is replaced by the host and a hash. */
    public static final int MAX_LENGTH = 500;

    private static final List<String> HOST_PREFIXES = List.of("www.", "m.", "mobile.", "amp.");
    private static final List<String> DIRECTORY_INDEXES =
            List.of("/index.html", "/index.htm", "/index.php", "/index.shtml", "/default.aspx", "/default.asp");

    private CanonicalLink() {}

    /** The key, at most {@link #MAX_LENGTH} characters: {@code host[:port][/path][?query]}. */
    public static String key(WebUri link) {
        URI uri = link.toUri().normalize();
        String site = host(link.host()) + port(uri, link.secure());
        String key = site + path(uri) + query(uri) + hashBang(uri);
        return key.length() <= MAX_LENGTH
                ? key
                : site + "/~" + new Digest().add(key).hex();
    }

    /** Whether a key names a whole site and not a page of it: every entry of a feed may link there. */
    static boolean isHomePage(String key) {
        return key.indexOf('/') < 0 && key.indexOf('?') < 0 && key.indexOf('#') < 0;
    }

    /** The host without a last dot and without what only says how its site is served. */
    static String host(String host) {
        String plain = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        for (String prefix : HOST_PREFIXES) {
            // "m.de" is a site of its own, "m.heise.de" is not.
            if (plain.startsWith(prefix) && plain.indexOf('.', prefix.length()) > 0) {
                plain = plain.substring(prefix.length());
            }
        }
        return plain;
    }

    private static String port(URI uri, boolean secure) {
        int usual = secure ? 443 : 80;
        return uri.getPort() < 0 || uri.getPort() == usual ? "" : ":" + uri.getPort();
    }

    private static String path(URI uri) {
        String path = withoutSession(PercentEncoding.normalise(uri.getRawPath()));
        path = withoutEnd(path, "/");
        path = withoutEnd(path, "/amp");
        for (String index : DIRECTORY_INDEXES) {
            path = withoutEnd(path, index);
        }
        return withoutEnd(path, "/");
    }

    private static String withoutSession(String path) {
        int session = path.toLowerCase(Locale.ROOT).indexOf(";jsessionid=");
        return session < 0 ? path : path.substring(0, session);
    }

    private static String withoutEnd(String path, String end) {
        int at = path.length() - end.length();
        return at >= 0 && path.regionMatches(true, at, end, 0, end.length()) ? path.substring(0, at) : path;
    }

    private static String query(URI uri) {
        if (uri.getRawQuery() == null) {
            return "";
        }
        List<String> kept = new ArrayList<>();
        for (String parameter : PercentEncoding.normalise(uri.getRawQuery()).split("&")) {
            String value = parameter.substring(
                    Math.min(parameter.length(), name(parameter).length() + 1));
            if (!parameter.isEmpty() && !TrackingParameters.isTracking(name(parameter), value)) {
                kept.add(parameter.replace("+", "%20"));
            }
        }
        // By name only: the order of equal names may carry meaning.
        kept.sort(Comparator.comparing(CanonicalLink::name));
        return kept.isEmpty() ? "" : "?" + String.join("&", kept);
    }

    private static String name(String parameter) {
        int equals = parameter.indexOf('=');
        return equals < 0 ? parameter : parameter.substring(0, equals);
    }

    private static String hashBang(URI uri) {
        String fragment = uri.getRawFragment();
        return fragment != null && fragment.startsWith("!") ? "#" + PercentEncoding.normalise(fragment) : "";
    }
}
