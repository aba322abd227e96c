package io.topicwire.story;

import io.topicwire.feed.WebUri;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One key for all the addresses under which a publisher serves one page. It is evidence, not an address: it is compared
 * and shown, never fetched. Stored identities are made of it, so it is frozen: the same address has the same key for ever.
 *
 * <p>Dropped: what {@link RedirectLinks} knows to stand in front of a page; scheme, default port; {@code www.},
 * {@code m.} and their kin in the host, {@code amp} as a part of the path or as its ending, {@code index.html} and its
 * kin, the last slash, the fragment (but {@code #!} and {@code #/}, which name a page), sessions in the path, parameters
 * that {@link TrackingParameters} lists. Percent-encoding is normalised and the query sorted by name. Kept: the case of
 * the path, and every parameter that may name the page.
 */
public final class CanonicalLink {
    /** Longest key in characters; a longer one is replaced by the host and a hash. */
    public static final int MAX_LENGTH = 500;

    private static final Set<String> HOST_FORMS = Set.of("www", "m", "mobile", "amp", "touch", "wap");
    private static final Pattern NUMBERED_HOST = Pattern.compile("www?[0-9]{1,2}");
    private static final Set<String> DIRECTORY_INDEXES = Set.of(
            "index.html",
            "index.htm",
            "index.shtml",
            "index.php",
            "index.asp",
            "index.aspx",
            "index.jsp",
            "index.cfm",
            "default.asp",
            "default.aspx",
            "default.htm",
            "default.html");

    private CanonicalLink() {}

    /** The key, at most {@link #MAX_LENGTH} characters: {@code host[:port][/path][?query]}. */
    public static String key(WebUri link) {
        WebUri page = RedirectLinks.target(link);
        URI uri = page.toUri().normalize();
        String site = host(page.host()) + port(uri);
        String key = site + path(uri) + query(uri) + route(uri);
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
        Deque<String> labels = new ArrayDeque<>(List.of(host.split("\\.")));
        // "m.de" is a site of its own, "m.heise.de" is not.
        while (labels.size() > 2 && isForm(labels.getFirst())) {
            labels.removeFirst();
        }
        String first = labels.removeFirst();
        // "en.m.wikipedia.org"
        while (labels.size() > 2 && labels.getFirst().equals("m")) {
            labels.removeFirst();
        }
        labels.addFirst(first);
        return String.join(".", labels);
    }

    private static boolean isForm(String label) {
        return HOST_FORMS.contains(label) || NUMBERED_HOST.matcher(label).matches();
    }

    /** The scheme is dropped, so the usual ports of both are; behind some proxies they change places. */
    private static String port(URI uri) {
        return uri.getPort() < 0 || uri.getPort() == 80 || uri.getPort() == 443 ? "" : ":" + uri.getPort();
    }

    private static String path(URI uri) {
        List<String> parts = new ArrayList<>();
        for (String part :
                withoutSession(PercentEncoding.normalise(uri.getRawPath())).split("/")) {
            if (!part.isEmpty() && !part.equals("..") && !part.equalsIgnoreCase("amp") && !isSession(part)) {
                parts.add(part);
            }
        }
        int last = parts.size() - 1;
        if (last >= 0) {
            String end = withoutAmpEnding(parts.get(last));
            parts.set(last, end);
            if (DIRECTORY_INDEXES.contains(end.toLowerCase(Locale.ROOT))) {
                parts.remove(last);
            }
        }
        return parts.isEmpty() ? "" : "/" + String.join("/", parts);
    }

    private static String withoutSession(String path) {
        int session = path.toLowerCase(Locale.ROOT).indexOf(";jsessionid=");
        return session < 0 ? path : path.substring(0, session);
    }

    /** ASP.NET writes the session into the path: {@code /(S(x1y2))/page.aspx}. */
    private static boolean isSession(String part) {
        return part.startsWith("(S(") && part.endsWith("))");
    }

    private static String withoutAmpEnding(String part) {
        if (part.endsWith(".amp.html")) {
            return part.substring(0, part.length() - ".amp.html".length()) + ".html";
        }
        return part.endsWith(".amp") && part.length() > ".amp".length()
                ? part.substring(0, part.length() - ".amp".length())
                : part;
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

    /** A fragment that a program in the page reads as the page's name. */
    private static String route(URI uri) {
        String fragment = uri.getRawFragment();
        boolean route =
                fragment != null && (fragment.startsWith("!") || fragment.length() > 1 && fragment.startsWith("/"));
        return route ? "#" + PercentEncoding.normalise(fragment) : "";
    }
}
