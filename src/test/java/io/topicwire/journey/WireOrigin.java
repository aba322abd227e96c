package io.topicwire.journey;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.topicwire.feed.Feed;
import io.topicwire.feed.FeedId;
import io.topicwire.feed.IdentityRule;
import io.topicwire.feed.PollTerms;
import io.topicwire.feed.WebUri;
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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Outlets on loopback that carry the same wire: each brings an item for each half hour that passed, some word for word as
 * the others have it, some on the same event in words of their own, some of its own. Everything follows from the clock.
 */
final class WireOrigin implements AutoCloseable {
    private static final String[] PLACES = {"Kyiv", "Manila", "Tbilisi", "Aden", "Riga", "Seoul", "Bamako", "Darwin"};
    private static final String[] ACTS = {
        "minister signs frigate contract", "drones strike refinery", "exercise with marines begins",
        "parliament votes on sanctions", "talks on grain corridor resume", "radar station opens"
    };

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private final InstantSource clock;
    private final Instant begun;
    private final int outlets;

    WireOrigin(InstantSource clock, int outlets) throws IOException {
        this.clock = clock;
        this.begun = clock.instant();
        this.outlets = outlets;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    /** Each is asked as if it were a host of its own. */
    List<Feed> feeds() {
        List<Feed> feeds = new ArrayList<>();
        for (int i = 0; i < outlets; i++) {
            feeds.add(new Feed(
                    new FeedId("outlet-" + i),
                    WebUri.parse("http://127.0.0.1:" + server.getAddress().getPort() + "/" + i)
                            .orElseThrow(),
                    "",
                    Duration.ofMinutes(30),
                    i,
                    Optional.empty(),
                    "en",
                    List.of(),
                    new PollTerms(Duration.ofMinutes(30), Optional.of("outlet-" + i), false),
                    IdentityRule.AUTO,
                    true));
        }
        return feeds;
    }

    /** How many items there are by now. */
    int items() {
        return outlets * (newest() + 1);
    }

    private int newest() {
        return (int) (Duration.between(begun, clock.instant()).toMinutes() / 30);
    }

    private void answer(HttpExchange exchange) throws IOException {
        int outlet = Integer.parseInt(exchange.getRequestURI().getPath().substring(1));
        byte[] body = document(outlet).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private String document(int outlet) {
        StringBuilder out = new StringBuilder("<rss version=\"2.0\"><channel><title>Outlet ")
                .append(outlet)
                .append("</title><link>http://outlet-")
                .append(outlet)
                .append(".example/</link>");
        for (int number = newest(); number >= 0; number--) {
            String at = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                    begun.plus(Duration.ofMinutes(30L * number)).atZone(ZoneOffset.UTC));
            String link = "http://outlet-" + outlet + ".example/" + number;
            out.append("<item><title>")
                    .append(title(outlet, number))
                    .append("</title><link>")
                    .append(link)
                    .append("</link><guid>")
                    .append(link)
                    .append("</guid><pubDate>")
                    .append(at)
                    .append("</pubDate><description>")
                    .append(text(outlet, number))
                    .append("</description></item>");
        }
        return out.append("</channel></rss>").toString();
    }

    /** Two of three items are on the event of the hour, and every second outlet has the wire's own words. */
    private static int event(int outlet, int number) {
        return (number + outlet) % 3 == 2 ? 1000 + 17 * outlet + number : number;
    }

    private static String title(int outlet, int number) {
        int event = event(outlet, number);
        String words = PLACES[event % PLACES.length] + ": " + ACTS[event % ACTS.length] + " " + event;
        return outlet % 2 == 0 ? words : words + ", says outlet " + outlet;
    }

    private static String text(int outlet, int number) {
        int event = event(outlet, number);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            text.append("detail").append(event).append('n').append(i).append(' ');
            if (outlet % 2 == 1 && i % 3 == 0) {
                text.append("own")
                        .append(outlet)
                        .append('m')
                        .append(number)
                        .append('k')
                        .append(i)
                        .append(' ');
            }
        }
        return text + "in " + PLACES[event % PLACES.length] + ", " + ACTS[event % ACTS.length] + ".";
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
