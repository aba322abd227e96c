package io.topicwire.journey;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.topicwire.store.StoredEntry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A publisher on loopback with many feeds that keeps a ledger of every request that it got and every item that it
 * served: what a reader should know is what stands there. Everything follows from the clock.
 */
final class LedgerOrigin implements AutoCloseable {
    /** Items that a feed lists at once. */
    private static final int WINDOW = 15;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private final InstantSource clock;
    private final Instant begun;
    private final int feeds;
    private final List<Request> requests = new ArrayList<>();
    private final Set<String> served = new TreeSet<>();

    /** One request as the publisher's log has it. */
    record Request(int feed, Instant at, boolean conditional, int status) {}

    LedgerOrigin(InstantSource clock, int feeds) throws IOException {
        this.clock = clock;
        this.begun = clock.instant();
        this.feeds = feeds;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
        server.createContext("/feed/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    /** What the address of every feed begins with; its number follows. */
    String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/feed/";
    }

    String url(int feed) {
        return base() + feed;
    }

    /** The key of a stored item, as {@link #served()} has it. */
    static String key(StoredEntry entry) {
        String path = entry.entry().link().orElseThrow().toUri().getPath();
        return entry.feed().value().substring("outlet-".length()) + path.substring("/item".length());
    }

    int feeds() {
        return feeds;
    }

    synchronized List<Request> requests() {
        return List.copyOf(requests);
    }

    /** Keys of all items that were ever in a document that was sent, as {@code feed/number}. */
    synchronized Set<String> served() {
        return new TreeSet<>(served);
    }

    synchronized void awaitRequests(int number) throws InterruptedException {
        while (requests.size() < number) {
            wait();
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        int feed = Integer.parseInt(exchange.getRequestURI().getPath().substring("/feed/".length()));
        int newest = newest(feed);
        String etag = "\"" + feed + "-" + newest + "\"";
        Optional<String> condition =
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("If-None-Match"));
        boolean unchanged = condition.filter(etag::equals).isPresent();
        note(feed, condition.isPresent(), unchanged ? 304 : 200, newest);
        exchange.getResponseHeaders().set("ETag", etag);
        if (unchanged) {
            exchange.sendResponseHeaders(304, -1);
        } else {
            byte[] body = document(feed, newest).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/rss+xml; charset=utf-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private synchronized void note(int feed, boolean conditional, int status, int newest) {
        requests.add(new Request(feed, clock.instant(), conditional, status));
        if (status == 200) {
            for (int number = oldest(newest); number <= newest; number++) {
                served.add(feed + "/" + number);
            }
        }
        notifyAll();
    }

    /** Feed n brings an item every 40 + 3n minutes; ten were there at the beginning. */
    private int newest(int feed) {
        long minutes = Duration.between(begun, clock.instant()).toMinutes();
        return 9 + (int) (minutes / (40 + 3L * feed));
    }

    private static int oldest(int newest) {
        return Math.max(0, newest - WINDOW + 1);
    }

    private Instant published(int feed, int number) {
        return begun.plus(Duration.ofMinutes((number - 9) * (40 + 3L * feed)));
    }

    /** Every third feed gives no guids, every fifth has tracking parameters that change with each document. */
    private String document(int feed, int newest) {
        StringBuilder out = new StringBuilder("<rss version=\"2.0\"><channel><title>Outlet " + feed
                + "</title><link>http://outlet-" + feed + ".example/</link><description>d</description>");
        for (int number = newest; number >= oldest(newest); number--) {
            String query = feed % 5 == 0 ? "?utm_source=rss&amp;utm_campaign=" + newest : "";
            out.append("<item><title>Item ")
                    .append(number)
                    .append(" of outlet ")
                    .append(feed);
            out.append("</title><link>http://outlet-")
                    .append(feed)
                    .append(".example/item/")
                    .append(number);
            out.append(query).append("</link>");
            if (feed % 3 != 0) {
                out.append("<guid isPermaLink=\"false\">")
                        .append(feed)
                        .append('-')
                        .append(number)
                        .append("</guid>");
            }
            out.append("<pubDate>")
                    .append(DateTimeFormatter.RFC_1123_DATE_TIME.format(
                            published(feed, number).atZone(ZoneOffset.UTC)))
                    .append("</pubDate><description>Words ")
                    .append(words(feed, number))
                    .append("</description></item>");
        }
        return out.append("</channel></rss>").toString();
    }

    /** Words that no other item shares, so that nothing is a copy of anything. */
    private static String words(int feed, int number) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            words.append('w')
                    .append(feed)
                    .append('x')
                    .append(number)
                    .append('y')
                    .append(i)
                    .append(' ');
        }
        return words.toString();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
