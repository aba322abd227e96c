package io.topicwire.normalise;

import io.topicwire.feed.Limits;
import io.topicwire.feed.SafeHtml;
import io.topicwire.feed.WebUri;
import io.topicwire.parse.ParsedEntry;
import io.topicwire.parse.ParsedSource;
import java.util.Optional;

/** Finds the title of an entry, or makes one where the publisher gave none. */
final class TitleReader {
    private static final int SNIPPET = 100;

    private TitleReader() {}

    /** The publisher's title, else the beginning of the text, else the address; empty where there is nothing. */
    static String read(ParsedEntry entry, SafeHtml summary, SafeHtml content, Optional<WebUri> link) {
        String title = withoutPublisher(PlainText.of(entry.title(), Limits.TITLE_CHARACTERS), entry.source());
        if (!title.isEmpty()) {
            return title;
        }
        String body = (summary.isEmpty() ? content : summary).text();
        return body.isEmpty()
                ? PlainText.bound(link.map(WebUri::toString).orElse(""), Limits.TITLE_CHARACTERS)
                : PlainText.bound(body, SNIPPET);
    }

    /** Google News appends the publisher that it also names in {@code source}. */
    private static String withoutPublisher(String title, Optional<ParsedSource> source) {
        String name = source.map(named -> PlainText.of(named.title(), Limits.TITLE_CHARACTERS))
                .orElse("");
        String suffix = " - " + name;
        boolean appended = !name.isEmpty() && title.endsWith(suffix) && title.length() > suffix.length();
        return appended ? title.substring(0, title.length() - suffix.length()).strip() : title;
    }
}
