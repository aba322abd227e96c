package io.topicwire.parse;

import io.topicwire.feed.WebUri;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Maps one item of a JSON Feed. */
final class JsonEntryReader {
    private final JsonValue.Members item;
    private final WebUri base;
    private final List<ParsedPerson> feedAuthors;
    private final String feedLanguage;

    JsonEntryReader(JsonValue.Members item, WebUri base, List<ParsedPerson> feedAuthors, String feedLanguage) {
        this.item = item;
        this.base = base;
        this.feedAuthors = feedAuthors;
        this.feedLanguage = feedLanguage;
    }

    ParsedEntry read() {
        List<ParsedPerson> own = JsonFeedFormat.authors(item, base);
        String language = item.text("language");
        return new ParsedEntry(
                item.text("id"),
                false,
                false,
                links(),
                JsonFeedFormat.plain(item.text("title"), base),
                JsonFeedFormat.plain(item.text("summary"), base),
                content(),
                new ParsedDates(dates("date_published"), dates("date_modified")),
                own.isEmpty() ? feedAuthors : own,
                tags(),
                enclosures(),
                Optional.empty(),
                "",
                "",
                extras(),
                base,
                language.isEmpty() ? feedLanguage : language);
    }

    private ParsedText content() {
        String html = item.text("content_html");
        return html.isEmpty()
                ? JsonFeedFormat.plain(item.text("content_text"), base)
                : new ParsedText(html, ParsedText.Kind.HTML, base);
    }

    private ParsedExtras extras() {
        String duration = item.objects("attachments")
                .map(file -> file.text("duration_in_seconds"))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        return new ParsedExtras(item.text("image", "banner_image"), duration, "", "", "", "", "", List.of());
    }

    private List<ParsedLink> links() {
        List<ParsedLink> links = new ArrayList<>();
        links.add(new ParsedLink("alternate", item.text("url"), "", base));
        links.add(new ParsedLink("related", item.text("external_url"), "", base));
        links.removeIf(link -> link.reference().isEmpty());
        return links;
    }

    private List<String> dates(String name) {
        String date = item.text(name);
        return date.isEmpty() ? List.of() : List.of(date);
    }

    private List<String> tags() {
        return item.list("tags").stream()
                .filter(JsonValue.Scalar.class::isInstance)
                .map(tag -> ((JsonValue.Scalar) tag).text().strip())
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .limit(LinkReader.MOST)
                .toList();
    }

    private List<ParsedEnclosure> enclosures() {
        Stream<ParsedEnclosure> attached = item.objects("attachments")
                .map(file -> new ParsedEnclosure(
                        file.text("url"), file.text("mime_type"), file.text("size_in_bytes"), base));
        return attached.filter(file -> !file.reference().isEmpty())
                .limit(LinkReader.MOST)
                .toList();
    }
}
