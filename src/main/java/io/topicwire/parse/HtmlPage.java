package io.topicwire.parse;

import io.topicwire.feed.WebUri;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** A web page that was sent where a feed was expected: says what it is, and which feeds it names. */
final class HtmlPage {
    private static final int READ = 1 << 18;
    private static final int MOST_FEEDS = 20;
    private static final int DEPTH = 128;
    private static final List<String> CHALLENGES = List.of(
            "just a moment...",
            "just a moment\u2026",
            "attention required! | cloudflare",
            "cf-challenge",
            "_cf_chl_opt",
            "checking your browser before",
            "captcha-delivery.com",
            "_incapsula_resource",
            "ddos protection by");

    private HtmlPage() {}

    /** What to tell the operator. */
    static FeedSyntaxException explain(String text, Reading reading) {
        String begin = text.substring(0, Math.min(text.length(), READ));
        String lower = begin.toLowerCase(Locale.ROOT);
        if (CHALLENGES.stream().anyMatch(lower::contains)) {
            return new FeedSyntaxException(
                    "a challenge page for browsers (bot protection) was sent instead of the feed");
        }
        List<WebUri> feeds = feeds(begin, reading);
        String found = feeds.isEmpty() ? "" : "; it names these feeds: " + String.join(", ", names(feeds));
        return new FeedSyntaxException("the document is an HTML page, not a feed" + found, feeds);
    }

    private static List<String> names(List<WebUri> feeds) {
        return feeds.stream().map(WebUri::toString).toList();
    }

    /** Autodiscovery: {@code <link rel="alternate" type="application/rss+xml" href="…">}. */
    private static List<WebUri> feeds(String html, Reading reading) {
        Document page = Parser.htmlParser()
                .setMaxDepth(DEPTH)
                .parseInput(reading.budget().reader(html), "");
        WebUri base = page.getElementsByTag("base").stream()
                .flatMap(element -> reading.uri().resolve(element.attr("href")).stream())
                .findFirst()
                .orElse(reading.uri());
        return page.getElementsByTag("link").stream()
                .filter(HtmlPage::isFeed)
                .flatMap(link -> base.resolve(link.attr("href")).stream())
                .distinct()
                .limit(MOST_FEEDS)
                .toList();
    }

    private static boolean isFeed(Element link) {
        String type = link.attr("type").toLowerCase(Locale.ROOT);
        boolean alternate = Stream.of(link.attr("rel").toLowerCase(Locale.ROOT).split("\\s+"))
                .anyMatch("alternate"::equals);
        return alternate
                && !link.attr("href").isBlank()
                && (type.contains("rss") || type.contains("atom") || type.contains("feed+json"));
    }
}
