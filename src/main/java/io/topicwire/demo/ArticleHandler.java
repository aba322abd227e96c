package io.topicwire.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where the items link to. Each outlet has a host of its own, {@code <outlet>.localhost}, as real publishers have, and
 * a reader who follows a link finds a page that says where it comes from. Everything else is 404.
 */
final class ArticleHandler implements HttpHandler {
    private static final Pattern SLUG = Pattern.compile("/[a-z0-9-]{0,80}");
    private static final String PAGE = """
            <!doctype html>
            <html lang="en"><meta charset="utf-8"><title>%1$s</title>
            <h1>%1$s</h1>
            <p>This is the site of an invented outlet in the demo world of Topicwire.
            Its news is invented, too: the texts stand in its feed.</p>
            </html>
            """;

    private final Set<String> hosts;

    ArticleHandler(Collection<String> outletIds) {
        this.hosts = Set.copyOf(outletIds);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String outlet = outlet(exchange);
        String path = exchange.getRequestURI().getPath();
        if (!hosts.contains(outlet) || !SLUG.matcher(path).matches()) {
            Reply.empty(exchange, 404);
            return;
        }
        String title = (outlet + ": " + path.substring(1)).replace('-', ' ');
        Reply.body(
                exchange, 200, "text/html; charset=utf-8", PAGE.formatted(title).getBytes(StandardCharsets.UTF_8));
    }

    /** The first label of the host that was asked for. */
    private static String outlet(HttpExchange exchange) {
        String host = exchange.getRequestHeaders().getFirst("Host");
        return host == null ? "" : host.toLowerCase(Locale.ROOT).replaceFirst("\\..*", "");
    }
}
