package io.topicwire.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpServer;
import io.topicwire.app.Service;
import io.topicwire.config.ConfigResult;
import io.topicwire.config.FeedsConfig;
import io.topicwire.config.FeedsFile;
import io.topicwire.journey.Loopback;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A publisher who tries to run script on our pages, by every text that we show. */
final class HostilePagesTest {
    private static final String BAIT = "window.caught=1";

    private static final List<String> TITLES = List.of(
            "<script>" + BAIT + "</script>",
            "</title></a></h2><script>" + BAIT + "</script>",
            "<img src=x onerror=" + BAIT + ">",
            "\"><svg onload=" + BAIT + ">",
            "' onmouseover='" + BAIT,
            "&lt;script&gt;" + BAIT + "&lt;/script&gt;",
            "<iframe srcdoc=\"<script>parent." + BAIT + "</script>\"></iframe>",
            "${7*7} {{7*7}} <details open ontoggle=" + BAIT + ">",
            "long-" + "x".repeat(900));

    private static final List<String> LINKS = List.of(
            "javascript:" + BAIT,
            "http://hostile.example/\"onclick=\"" + BAIT,
            "data:text/html,<script>" + BAIT + "</script>",
            "http://hostile.example/?q='><script>" + BAIT + "</script>");

    @TempDir
    Path folder;

    private HttpServer origin;
    private Service service;
    private Chromium chromium;

    @BeforeEach
    void open() throws Exception {
        origin = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] feed = feed().getBytes(StandardCharsets.UTF_8);
        origin.createContext("/feed", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
            exchange.sendResponseHeaders(200, feed.length);
            exchange.getResponseBody().write(feed);
            exchange.close();
        });
        origin.start();
        CountDownLatch polled = new CountDownLatch(1);
        service = Service.start(
                Loopback.settings(folder.resolve("data")),
                folder.resolve("feeds.yml"),
                config(),
                InstantSource.system(),
                poll -> polled.countDown());
        assertThat(polled.await(1, TimeUnit.MINUTES)).isTrue();
        service.publishNow();
        chromium = new Chromium();
    }

    @AfterEach
    void close() {
        if (chromium != null) {
            chromium.close();
        }
        service.close();
        origin.stop(0);
    }

    @Test
    void nothingOfItRuns() {
        for (String path : List.of("/", "/topics/bait", "/merged", "/status")) {
            try (Visitor visitor =
                    new Visitor(chromium.browser(), "http://127.0.0.1:" + service.port(), 390, ColorScheme.LIGHT)) {
                Page page = visitor.open(path);
                for (Locator summary : page.locator("summary").all()) {
                    summary.click();
                }

                assertThat(page.evaluate("'caught' in window")).as(path).isEqualTo(false);
                assertThat(page.evaluate(
                                "document.querySelectorAll('script, iframe, object, embed, svg, form, img').length"))
                        .as("elements of theirs on %s", path)
                        .isEqualTo(0);
                assertThat(
                                page.evaluate(
                                        "[...document.querySelectorAll('*')].flatMap(e => [...e.attributes])"
                                                + ".filter(a => /^on/i.test(a.name) || /^\\s*(javascript|data):/i.test(a.value)).length"))
                        .as("attributes of theirs on %s", path)
                        .isEqualTo(0);
                assertThat(visitor.scrollsSideways()).as(path).isFalse();
                visitor.assertAtPeace();
            }
        }
    }

    @Test
    void theStoriesAreAllThereAsText() {
        try (Visitor visitor =
                new Visitor(chromium.browser(), "http://127.0.0.1:" + service.port(), 1280, ColorScheme.DARK)) {
            Page page = visitor.open("/merged");

            assertThat(page.locator("ol.stories > li").count()).isEqualTo(TITLES.size() + LINKS.size());
            assertThat(page.locator("body").innerText())
                    .contains("${7*7} {{7*7}}")
                    .doesNotContain("49");
            page.locator("nav a.name").click();
            assertThat(page.locator("h2").allInnerTexts()).contains("<b onclick=" + BAIT + ">Bait</b>");
            visitor.assertAtPeace();
        }
    }

    private FeedsConfig config() throws IOException {
        Path file = Files.writeString(
                folder.resolve("feeds.yml"), """
                sources:
                  - id: hostile
                    url: http://127.0.0.1:%d/feed
                topics:
                  - id: bait
                    title: "<b onclick=%s>Bait</b>"
                    about: "</p><script>%s</script>"
                    query: caught OR words
                """.formatted(origin.getAddress().getPort(), BAIT, BAIT));
        return ((ConfigResult.Loaded<FeedsConfig>) FeedsFile.load(file)).config();
    }

    private static String feed() {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < TITLES.size(); i++) {
            item(items, TITLES.get(i), "http://hostile.example/" + i, "first" + i);
        }
        for (int i = 0; i < LINKS.size(); i++) {
            item(items, "Link " + i, LINKS.get(i), "second" + i);
        }
        return "<rss version=\"2.0\"><channel><title>" + escaped(TITLES.get(2)) + "</title><link>"
                + escaped(LINKS.get(0)) + "</link><description>d</description>" + items + "</channel></rss>";
    }

    /** Each with words that no other has, so that none is folded into another. */
    private static void item(StringBuilder items, String title, String link, String word) {
        String body = "<p onclick=\"" + BAIT + "\">words " + word + "</p><script>" + BAIT
                + "</script><img src=\"x\" onerror=\"" + BAIT + "\"><a href=\"javascript:" + BAIT + "\">more</a>";
        items.append("<item><title>")
                .append(escaped(title))
                .append("</title><link>")
                .append(escaped(link));
        items.append("</link><guid isPermaLink=\"false\">").append(word).append("</guid><description>");
        items.append(escaped(body)).append("</description></item>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
