package io.topicwire.story;

import io.topicwire.feed.WebUri;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Addresses of services that stand in front of a page and carry its address with them: search engines that count clicks,
 * caches for telephones, feed services. Nothing is fetched; an address that hides the page stays as it is.
 */
final class RedirectLinks {
    /** A link in a link in a link is no accident any more. */
    private static final int DEEPEST = 3;

    private static final String FEEDBURNER = "https://feeds.feedburner.com";
    /** What FeedBurner's addresses were over the years; the number of the item is in the path. */
    private static final List<String> FEEDBURNER_HOSTS = List.of(
            "feeds.feedburner.com", "feeds2.feedburner.com", "feedproxy.feedburner.com", "feedproxy.google.com");

    private static final Pattern FEEDBURNER_ITEM = Pattern.compile("(/~r/[^/]+/~[0-9]/[^/]+)(/.*)?");

    private static final List<Wrapper> WRAPPERS = List.of(
            Wrapper.inQuery(RedirectLinks::isGoogle, "/url", "url", "q"),
            Wrapper.inQuery(host -> host.equals("www.bing.com"), "/news/apiclick.aspx", "url"),
            Wrapper.inQuery(host -> host.endsWith(".facebook.com"), "/l.php", "u"),
            Wrapper.inPath(RedirectLinks::isGoogle, "/amp/s/"),
            Wrapper.inPath(RedirectLinks::isGoogle, "/amp/"),
            Wrapper.inPath(host -> host.endsWith(".cdn.ampproject.org"), "/c/s/"),
            Wrapper.inPath(host -> host.endsWith(".cdn.ampproject.org"), "/v/s/"),
            Wrapper.inPath(host -> host.endsWith(".cdn.ampproject.org"), "/c/"),
            Wrapper.inPath(host -> host.equals("go.theregister.com"), "/feed/"));

    private RedirectLinks() {}

    /** The page that the address stands for, as far as the address itself tells. */
    static WebUri target(WebUri link) {
        WebUri page = link;
        for (int depth = 0; depth < DEEPEST; depth++) {
            Optional<WebUri> inner = inner(page);
            if (inner.isEmpty()) {
                break;
            }
            page = inner.get();
        }
        return FEEDBURNER_HOSTS.contains(page.host()) ? feedburner(page) : page;
    }

    private static Optional<WebUri> inner(WebUri link) {
        return WRAPPERS.stream()
                .filter(wrapper -> wrapper.isAt(link))
                .map(wrapper -> wrapper.inner(link))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static boolean isGoogle(String host) {
        return host.startsWith("www.google.") || host.startsWith("google.");
    }

    private static WebUri feedburner(WebUri link) {
        String path = link.toUri().getRawPath();
        var item = FEEDBURNER_ITEM.matcher(path);
        return WebUri.parse(FEEDBURNER + (item.matches() ? item.group(1) : path))
                .orElse(link);
    }

    /**
     * One such service.
     *
     * @param host its hosts
     * @param path how its paths begin
     * @param parameters which may hold the page; none where the path goes on with host and path of the page
     */
    private record Wrapper(Predicate<String> host, String path, List<String> parameters) {
        static Wrapper inQuery(Predicate<String> host, String path, String... parameters) {
            return new Wrapper(host, path, List.of(parameters));
        }

        static Wrapper inPath(Predicate<String> host, String path) {
            return new Wrapper(host, path, List.of());
        }

        boolean isAt(WebUri link) {
            String rawPath = link.toUri().getRawPath();
            return host.test(link.host()) && (parameters.isEmpty() ? rawPath.startsWith(path) : rawPath.equals(path));
        }

        Optional<WebUri> inner(WebUri link) {
            String query = Optional.ofNullable(link.toUri().getRawQuery()).orElse("");
            if (parameters.isEmpty()) {
                String page = link.toUri().getRawPath().substring(path.length());
                return page.substring(0, hostEnd(page)).indexOf('.') > 0
                        ? WebUri.parse("https://" + page + (query.isEmpty() ? "" : "?" + query))
                        : Optional.empty();
            }
            return parameters.stream()
                    .flatMap(name -> Arrays.stream(query.split("&"))
                            .filter(pair -> pair.toLowerCase(Locale.ROOT).startsWith(name + "=")))
                    .map(pair -> URLDecoder.decode(pair.substring(pair.indexOf('=') + 1), StandardCharsets.UTF_8))
                    .flatMap(page -> WebUri.parse(page).stream())
                    .findFirst();
        }

        private static int hostEnd(String page) {
            int slash = page.indexOf('/');
            return slash < 0 ? page.length() : slash;
        }
    }
}
