package io.topicwire.parse;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Maps one item or entry; of each field the first element with text wins, in the order of how much it is worth. */
final class XmlEntryReader {
    /** What tells of the article; captions of pictures and catch lines do not. */
    private static final String[] TELLINGS = {
        "atom:summary", "summary", "description", "dc:description", "dcterms:abstract", "abstract", "itunes:summary"
    };

    private final XmlNode item;
    private final List<ParsedPerson> feedAuthors;
    private final String feedLanguage;

    XmlEntryReader(XmlNode item, List<ParsedPerson> feedAuthors, String feedLanguage) {
        this.item = item;
        this.feedAuthors = feedAuthors;
        this.feedLanguage = feedLanguage;
    }

    ParsedEntry read() {
        String guid = item.text("guid");
        String atomId = item.text("atom:id", "id");
        List<ParsedText> bodies = bodies();

        return new ParsedEntry(
                identifier(guid, atomId),
                guid.isEmpty() && !item.text("atom:id").isEmpty(),
                !guid.isEmpty() && isPermalink(),
                links(),
                TextReader.first(item, "title", "atom:title", "news:title", "dc:title", "media:title"),
                bodies.isEmpty() ? ParsedText.none(item.base()) : bodies.get(0),
                content(),
                dates(),
                authors(),
                categories(),
                LinkReader.enclosures(item),
                source(),
                comments(),
                rights(),
                ExtrasReader.read(item),
                item.base(),
                language());
    }

    private String identifier(String guid, String atomId) {
        if (!guid.isEmpty()) {
            return guid;
        }
        return !atomId.isEmpty() ? atomId : item.attribute("rdf:about");
    }

    /** RSS 2.0: a guid without isPermaLink claims to be an address. */
    private boolean isPermalink() {
        return item.all("guid").stream()
                .noneMatch(guid -> guid.attribute("ispermalink").equalsIgnoreCase("false"));
    }

    private List<ParsedLink> links() {
        Stream<ParsedLink> original = LinkReader.texts(item, "feedburner:origlink").stream()
                .map(address -> new ParsedLink("original", address, "", item.base()));
        return Stream.of(original, LinkReader.links(item), ExtrasReader.links(item))
                .flatMap(links -> links)
                .limit(LinkReader.MOST)
                .toList();
    }

    private List<ParsedText> bodies() {
        Stream<ParsedText> own = Stream.concat(
                TextReader.all(item, TELLINGS), TextReader.all(item, "media:description", "itunes:subtitle"));
        Stream<ParsedText> grouped = item.all("media:group", "media:content").stream()
                .flatMap(holder -> TextReader.all(holder, "media:description"));
        return Stream.concat(own, grouped).limit(LinkReader.MOST).toList();
    }

    private ParsedText content() {
        ParsedText full = TextReader.first(
                item, "content:encoded", "atom:content", "content", "xhtml:body", "body", "xhtml:div", "fullitem");
        return full.isBlank() ? longestTelling() : full;
    }

    /** Feeds that know no content module give the full text as a second description, mostly as {@code itunes:summary}. */
    private ParsedText longestTelling() {
        List<ParsedText> tellings =
                TextReader.all(item, TELLINGS).limit(LinkReader.MOST).toList();
        ParsedText none = ParsedText.none(item.base());
        if (tellings.size() < 2) {
            return none;
        }
        return tellings.stream()
                .reduce(
                        none,
                        (one, other) -> other.value().length() > one.value().length() ? other : one);
    }

    private ParsedDates dates() {
        return new ParsedDates(
                LinkReader.texts(
                        item,
                        "pubdate",
                        "atom:published",
                        "published",
                        "atom:issued",
                        "dcterms:issued",
                        "news:publication_date",
                        "dc:date",
                        "date",
                        "atom:created",
                        "dcterms:created"),
                LinkReader.texts(
                        item,
                        "atom:updated",
                        "updated",
                        "atom:modified",
                        "dcterms:modified",
                        "modified",
                        "sitemap:lastmod",
                        "dc:date"));
    }

    private List<ParsedPerson> authors() {
        List<ParsedPerson> own = PersonReader.read(item);
        if (!own.isEmpty()) {
            return own;
        }
        // RFC 4287 section 4.2.1: the authors of an entry's source come before those of the feed.
        return item.all("atom:source").stream()
                .map(PersonReader::read)
                .filter(persons -> !persons.isEmpty())
                .findFirst()
                .orElse(feedAuthors);
    }

    private List<String> categories() {
        return Stream.concat(Stream.of(item), item.all("media:group").stream())
                .flatMap(holder -> CategoryReader.read(holder).stream())
                .distinct()
                .limit(LinkReader.MOST)
                .toList();
    }

    private Optional<ParsedSource> source() {
        return Stream.of("source", "atom:source", "news:publication")
                .flatMap(name -> item.all(name).stream())
                .map(XmlEntryReader::source)
                .filter(source ->
                        !source.title().isEmpty() || !source.reference().isEmpty())
                .findFirst();
    }

    private static ParsedSource source(XmlNode node) {
        if (!node.hasElements()) {
            return new ParsedSource(node.text().strip(), node.attribute("url"), node.base());
        }
        String address = LinkReader.links(node)
                .filter(link ->
                        link.relation().equals("alternate") || link.relation().equals("self"))
                .map(ParsedLink::reference)
                .findFirst()
                .orElse("");
        return new ParsedSource(node.text("atom:title", "title", "news:name"), address, node.base());
    }

    private String comments() {
        String own = item.text("comments");
        // RFC 4685 section 4: the page for people, not the feed of the comments.
        return own.isEmpty()
                ? LinkReader.links(item)
                        .filter(link ->
                                link.relation().equals("replies") && link.type().contains("html"))
                        .map(ParsedLink::reference)
                        .findFirst()
                        .orElse("")
                : own;
    }

    private String rights() {
        String own = TextReader.first(item, "atom:rights", "dc:rights", "copyright", "rights", "media:copyright")
                .value();
        return own.isEmpty()
                ? item.all("atom:source").stream()
                        .map(source -> source.text("atom:rights"))
                        .findFirst()
                        .orElse("")
                : own;
    }

    private String language() {
        String declared = item.text("dc:language", "language");
        if (!declared.isEmpty()) {
            return declared;
        }
        return item.all("news:publication").stream()
                .map(publication -> publication.text("news:language"))
                .filter(language -> !language.isEmpty())
                .findFirst()
                .orElse(item.language().isEmpty() ? feedLanguage : item.language());
    }
}
