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
import java.util.Map;
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
    private final Script script;
    private final List<Request> requests = new ArrayList<>();
    private final Set<String> served = new TreeSet<>();

    /**
     * One request as the publisher's log has it.
     *
     * @param moved whether it was for the address that the feed may have moved to
     */
    record Request(int feed, boolean moved, Instant at, boolean conditional, int status) {}

    /** What goes otherwise than it should. */
    interface Script {
        /** What is answered instead of the feed; a header {@code Location} is completed with its new address. */
        Optional<Failure> failure(int feed, boolean moved, Instant at);

        /** When a feed's last item is written. */
        Instant writesUntil(int feed);
    }

    record Failure(int status, Map<String, String> headers) {}

    private static final Script WELL = new Script() {
        @Override
        public Optional<Failure> failure(int feed, boolean moved, Instant at) {
            return Optional.empty();
        }

        @Override
        public Instant writesUntil(int feed) {
            return Instant.MAX;
        }
    };

    /** A publisher of whom nothing goes wrong. */
    LedgerOrigin(InstantSource clock, int feeds) throws IOException {
        this(clock, feeds, WELL);
    }

    LedgerOrigin(InstantSource clock, int feeds, Script script) throws IOException {
        this.script = script;
        this.clock = clock;
        this.begun = clock.instant();
        this.feeds = feeds;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
        server.createContext("/feed/", exchange -> answer(exchange, false));
        server.createContext("/moved/", exchange -> answer(exchange, true));
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

    /** Where a feed is after it moved. */
    String movedUrl(int feed) {
        return base().replace("/feed/", "/moved/") + feed;
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

    private void answer(HttpExchange exchange, boolean moved) throws IOException {
        String path = exchange.getRequestURI().getPath();
        int feed = Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
        Optional<Failure> failure = script.failure(feed, moved, clock.instant());
        if (failure.isPresent()) {
            fail(
                    exchange,
                    new Request(
                            feed,
                            moved,
                            clock.instant(),
                            isConditional(exchange),
                            failure.get().status()),
                    failure.get());
            return;
        }
        int newest = newest(feed);
        String etag = "\"" + feed + "-" + newest + "\"";
        Optional<String> condition =
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("If-None-Match"));
        boolean unchanged = condition.filter(etag::equals).isPresent();
        note(new Request(feed, moved, clock.instant(), isConditional(exchange), unchanged ? 304 : 200), newest);
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

    private static boolean isConditional(HttpExchange exchange) {
        return exchange.getRequestHeaders().containsKey("If-None-Match");
    }

    private void fail(HttpExchange exchange, Request request, Failure failure) throws IOException {
        note(request, 0);
        failure.headers()
                .forEach((name, value) -> exchange.getResponseHeaders()
                        .set(name, name.equals("Location") ? movedUrl(request.feed()) : value));
        exchange.sendResponseHeaders(failure.status(), -1);
        exchange.close();
    }

    private synchronized void note(Request request, int newest) {
        requests.add(request);
        if (request.status() == 200) {
            for (int number = oldest(newest); number <= newest; number++) {
                served.add(request.feed() + "/" + number);
            }
        }
        notifyAll();
    }

    /** Feed n brings an item every 40 + 3n minutes; ten were there at the beginning. */
    private int newest(int feed) {
        Instant end = script.writesUntil(feed);
        Instant now = clock.instant();
        long minutes = Duration.between(begun, now.isBefore(end) ? now : end).toMinutes();
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
