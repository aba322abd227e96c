package io.topicwire.normalise;

import io.topicwire.feed.Attribution;
import io.topicwire.feed.Entry;
import io.topicwire.feed.EntryDates;
import io.topicwire.feed.EntryText;
import io.topicwire.feed.Limits;
import io.topicwire.feed.RawFeed;
import io.topicwire.feed.SafeHtml;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.helper.DataUtil;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The web page of an article, read as the entry that a feed would make of it: title, description and paragraphs. Rough
 * by nature; it serves questions about an article, nothing that is stored.
 */
public final class ArticlePage {
    private static final int DEPTH = 256;
    /** Shorter paragraphs are captions, buttons and bylines. */
    private static final int PARAGRAPH = 40;

    private ArticlePage() {}

    /** The article, or empty where the page has neither a title nor a paragraph. */
    public static Optional<Entry> read(RawFeed page) {
        Document document;
        try {
            // Charset null: the byte order mark, then the page's own meta element, then UTF-8.
            document = DataUtil.load(
                    new ByteArrayInputStream(page.body()),
                    null,
                    page.uri().toString(),
                    Parser.htmlParser().setMaxDepth(DEPTH));
        } catch (IOException e) {
            return Optional.empty();
        }
        String title = firstOf(meta(document, "og:title"), document.title());
        String summary = firstOf(meta(document, "og:description"), meta(document, "description"));
        String content = paragraphs(document);
        return title.isEmpty() && content.isEmpty()
                ? Optional.empty()
                : Optional.of(entry(
                        page,
                        document,
                        new EntryText(
                                PlainText.of(title, Limits.TITLE_CHARACTERS),
                                SafeHtml.ofText(summary),
                                SafeHtml.ofText(content),
                                document.select("html").attr("lang"))));
    }

    private static Entry entry(RawFeed page, Document document, EntryText text) {
        return new Entry(
                Optional.empty(),
                Optional.of(page.uri()
                        .resolve(document.select("link[rel=canonical]").attr("href"))
                        .orElse(page.uri())),
                text,
                EntryDates.UNKNOWN,
                Attribution.NONE,
                List.of(),
                List.of());
    }

    private static String meta(Document document, String name) {
        return document.select("meta").stream()
                .filter(meta -> name.equals(meta.attr("property")) || name.equals(meta.attr("name")))
                .map(meta -> meta.attr("content").strip())
                .findFirst()
                .orElse("");
    }

    private static String firstOf(String wanted, String otherwise) {
        return wanted.isEmpty() ? otherwise : wanted;
    }

    private static String paragraphs(Document document) {
        Element article = Optional.ofNullable(document.selectFirst("article")).orElse(document.body());
        String text = article.select("p").stream()
                .map(Element::text)
                .filter(paragraph -> paragraph.length() >= PARAGRAPH)
                .collect(Collectors.joining("\n"));
        return text.length() > Limits.HTML_CHARACTERS ? text.substring(0, Limits.HTML_CHARACTERS) : text;
    }
}
