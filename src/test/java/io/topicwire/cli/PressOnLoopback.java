package io.topicwire.cli;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/**
 * Three outlets on loopback. Alpha and gamma carry one agency's text on a contract for frigates, beta tells of the same
 * contract in its own words and, newer and so first in its feed, of a chess tournament.
 */
public final class PressOnLoopback implements AutoCloseable {
    private static final String AGENCY =
            "MANILA - The Philippine Navy signed a contract with Hyundai Heavy Industries for"
                    + " four guided missile frigates on Monday, Defence Secretary Gilberto Teodoro said in Manila. The first ship"
                    + " is to arrive in Subic Bay in 2029, and its crew will train in Ulsan.";
    private static final String OWN_WORDS = "The Philippine Navy is to get four frigates from Hyundai Heavy Industries"
            + " under a contract that was signed in Manila on Monday, officials said.";
    private static final String CHESS =
            "Anish Giri won the tournament in Wijk aan Zee after a tie-break, his first victory there.";

    private final HttpServer server;

    public PressOnLoopback() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        serve("alpha", item("alpha", 1, "Philippine Navy signs contract for four Hyundai frigates", AGENCY));
        serve(
                "beta",
                item("beta", 3, "Giri wins chess tournament in Wijk aan Zee", CHESS)
                        + item("beta", 2, "Hyundai to build four frigates for Philippine Navy", OWN_WORDS));
        serve("gamma", item("gamma", 4, "Philippine Navy signs contract for four Hyundai frigates", AGENCY));
        server.start();
    }

    private void serve(String name, String items) {
        byte[] body = ("<rss version='2.0'><channel><title>" + name + "</title><link>http://" + name
                        + ".example/</link><description>d</description>" + items + "</channel></rss>")
                .getBytes(StandardCharsets.UTF_8);
        server.createContext("/" + name, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private static String item(String outlet, int number, String title, String text) {
        return "<item><title>" + title + "</title><link>http://" + outlet + ".example/" + number
                + "</link><guid isPermaLink='false'>" + outlet + number + "</guid><description>" + text
                + "</description></item>";
    }

    /** The sources, for feeds.yml. */
    public String feedsYaml() {
        StringBuilder text = new StringBuilder("sources:\n");
        for (String outlet : new String[] {"alpha", "beta", "gamma"}) {
            text.append("  - id: " + outlet + "\n    url: http://127.0.0.1:"
                    + server.getAddress().getPort() + "/" + outlet + "\n");
        }
        return text + "topics:\n  - id: navy\n    title: Navies\n    query: navy OR frigate\n";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
