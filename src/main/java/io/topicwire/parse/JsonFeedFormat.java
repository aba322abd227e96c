package io.topicwire.parse;

import io.topicwire.feed.WebUri;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** JSON Feed 1.0 and 1.1 (jsonfeed.org), with numbers as ids and items without id. */
final class JsonFeedFormat implements FeedFormat {
    @Override
    public Optional<ParsedFeed> read(FeedDocument document, Reading reading) {
        if (!(document instanceof FeedDocument.Json json)) {
            return Optional.empty();
        }
        JsonValue.Members top = json.top();
        String version = top.text("version");
        boolean named = version.contains("jsonfeed.org");
        if (!named && !top.values().containsKey("items")) {
            return Optional.empty();
        }
        return Optional.of(feed(top, version.endsWith("1.1") ? "JSON Feed 1.1" : "JSON Feed 1.0", reading));
    }

    private static ParsedFeed feed(JsonValue.Members top, String format, Reading reading) {
        WebUri base = reading.uri();
        List<ParsedPerson> authors = authors(top, base);
        List<ParsedEntry> entries = top.objects("items")
                .limit(reading.limits().entries())
                .map(item -> new JsonEntryReader(item, base, authors, top.text("language")).read())
                .toList();
        int surplus = top.list("items").size() - reading.limits().entries();
        if (surplus > 0) {
            reading.repairs().add(Repair.Kind.TOO_MANY_ENTRIES, surplus + " entries over the limit were left out");
        }
        return new ParsedFeed(
                format,
                reading.charset(),
                "",
                plain(top.text("title"), base),
                plain(top.text("description"), base),
                links(top, base),
                top.text("language"),
                top.text("icon", "favicon"),
                authors,
                "",
                new ParsedDates(List.of(), List.of()),
                "",
                ParsedSchedule.NONE,
                entries,
                reading.repairs().list());
    }

    private static List<ParsedLink> links(JsonValue.Members top, WebUri base) {
        List<ParsedLink> links = new ArrayList<>();
        Stream.of(top.text("home_page_url")).forEach(url -> links.add(new ParsedLink("alternate", url, "", base)));
        Stream.of(top.text("feed_url")).forEach(url -> links.add(new ParsedLink("self", url, "", base)));
        top.objects("hubs")
                .filter(hub -> hub.text("type").equalsIgnoreCase("WebSub")
                        || hub.text("type").isEmpty())
                .limit(LinkReader.MOST)
                .forEach(hub -> links.add(new ParsedLink("hub", hub.text("url"), "", base)));
        links.removeIf(link -> link.reference().isEmpty());
        return links;
    }

    /** {@code authors} of 1.1, else {@code author} of 1.0. */
    static List<ParsedPerson> authors(JsonValue.Members holder, WebUri base) {
        List<ParsedPerson> many = holder.objects("authors")
                .flatMap(author -> person(author, base))
                .toList();
        return many.isEmpty()
                ? holder.objects("author")
                        .flatMap(author -> person(author, base))
                        .toList()
                : many;
    }

    private static Stream<ParsedPerson> person(JsonValue.Members author, WebUri base) {
        String name = author.text("name");
        String url = author.text("url");
        return name.isEmpty() && url.isEmpty() ? Stream.empty() : Stream.of(new ParsedPerson(name, "", url, base));
    }

    static ParsedText plain(String text, WebUri base) {
        return new ParsedText(text, ParsedText.Kind.PLAIN, base);
    }
}
