package io.topicwire.demo;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Serves a feed with validators (RFC 9110 section 13), and compressed where the outlet does so. */
final class FeedHandler implements HttpHandler {
    private final Outlet outlet;
    private final LiveFeed feed;

    FeedHandler(Outlet outlet, LiveFeed feed) {
        this.outlet = outlet;
        this.feed = feed;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Edition edition = feed.ask();
        String tag = (compresses() ? "W/" : "") + '"' + edition.tag() + '"';
        String modified =
                DateTimeFormatter.RFC_1123_DATE_TIME.format(edition.modified().atOffset(ZoneOffset.UTC));
        Headers headers = exchange.getResponseHeaders();
        headers.set("ETag", tag);
        headers.set("Last-Modified", modified);
        if (compresses()) {
            headers.set("Vary", "Accept-Encoding");
        }
        if (isCurrent(exchange.getRequestHeaders(), tag, modified)) {
            Reply.empty(exchange, 304);
        } else {
            send(exchange, edition.body());
        }
    }

    private void send(HttpExchange exchange, byte[] body) throws IOException {
        boolean gzip = compresses() && accepts(exchange.getRequestHeaders(), "Accept-Encoding", "gzip");
        if (gzip) {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        }
        Reply.body(exchange, 200, outlet.mediaType(), gzip ? compressed(body) : body);
    }

    private boolean compresses() {
        return outlet.manner() == Outlet.Manner.GZIP;
    }

    /** {@code If-Modified-Since} counts only without {@code If-None-Match} (RFC 9110 section 13.1.3). */
    private static boolean isCurrent(Headers request, String tag, String modified) {
        return request.containsKey("If-None-Match")
                ? accepts(request, "If-None-Match", tag)
                : List.of(modified).equals(request.get("If-Modified-Since"));
    }

    private static boolean accepts(Headers request, String header, String value) {
        return request.getOrDefault(header, List.of()).stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .anyMatch(element -> element.strip().equals(value));
    }

    private static byte[] compressed(byte[] body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        }
        return bytes.toByteArray();
    }
}
