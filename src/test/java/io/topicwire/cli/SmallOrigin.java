package io.topicwire.cli;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A publisher on loopback with one feed, one article's page, and an address that fails. */
final class SmallOrigin implements AutoCloseable {
    private static final String FEED = """
            <rss version="2.0"><channel><title>Small Origin</title><link>http://small.example/</link>
            <description>d</description>
            <item><title>Chess in the park</title><link>http://small.example/chess</link>
            <guid isPermaLink="false">1</guid><pubDate>Mon, 02 Mar 2026 10:00:00 GMT</pubDate></item>
            <item><title>A frigate is launched</title><link>http://small.example/frigate</link>
            <guid isPermaLink="false">2</guid><pubDate>Mon, 02 Mar 2026 11:00:00 GMT</pubDate></item>
            <item><title>Rain in Genève</title><link>http://small.example/rain</link>
            <guid isPermaLink="false">3</guid><pubDate>Mon, 02 Mar 2026 12:00:00 GMT</pubDate></item>
            </channel></rss>
            """;

    private static final String PAGE = """
            <!doctype html><html lang="en"><title>The new frigate</title>
            <article><p>The navy took delivery of its newest ship after four years in the yard on Friday.</p></article>
            </html>
            """;

    private final HttpServer server;

    SmallOrigin() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        serve("/feed", 200, "application/rss+xml", FEED);
        serve("/page", 200, "text/html", PAGE);
        serve("/broken", 500, "text/plain", "broken");
        server.start();
    }

    private void serve(String path, int status, String mediaType, String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", mediaType);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
