package io.topicwire.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Maps the feed's own elements. All XML formats share it, because publishers mix the vocabularies: what counts is the
 * name of an element, not the format that it was invented for.
 */
final class XmlFeedReader {
    private final XmlNode channel;
    private final Reading reading;
    private XmlNode beside;

    XmlFeedReader(XmlNode channel, Reading reading) {
        this.channel = channel;
        this.reading = reading;
        this.beside = channel;
    }

    /** Also reads the image that RDF puts next to the channel. */
    XmlFeedReader beside(XmlNode root) {
        beside = root;
        return this;
    }

    ParsedFeed read(String format, List<XmlNode> items) {
        List<ParsedPerson> authors = PersonReader.read(channel);
        String language = language();
        List<ParsedEntry> entries = new ArrayList<>(items.size());
        for (XmlNode item : items) {
            reading.budget().check();
            entries.add(new XmlEntryReader(item, authors, language).read());
        }
        String identifier = channel.text("atom:id");
        return new ParsedFeed(
                format,
                reading.charset(),
                identifier.isEmpty() ? channel.attribute("rdf:about") : identifier,
                TextReader.first(channel, "title", "atom:title", "dc:title", "media:title"),
                description(),
                links(),
                language,
                image(),
                authors,
                TextReader.first(
                                channel,
                                "copyright",
                                "atom:rights",
                                "atom:copyright",
                                "dc:rights",
                                "rights",
                                "media:copyright")
                        .value(),
                dates(),
                generator(),
                schedule(),
                entries,
                reading.repairs().list());
    }

    private ParsedText description() {
        return TextReader.first(
                channel,
                "description",
                "atom:subtitle",
                "atom:tagline",
                "tagline",
                "subtitle",
                "dc:description",
                "itunes:summary",
                "itunes:subtitle",
                "atom:info",
                "abstract",
                "media:description");
    }

    private List<ParsedLink> links() {
        Stream<ParsedLink> own = LinkReader.links(channel);
        return own.limit(LinkReader.MOST).toList();
    }

    private String language() {
        String declared = channel.text("language", "dc:language", "atom:language");
        return declared.isEmpty() ? channel.language() : declared;
    }

    private String image() {
        return Stream.concat(channel.all("image").stream(), beside.all("image").stream())
                .map(image -> image.text("url"))
                .filter(url -> !url.isEmpty())
                .findFirst()
                .or(() -> pictures()
                        .map(image -> image.attribute("href") + image.attribute("url"))
                        .filter(url -> !url.isEmpty())
                        .findFirst())
                .orElseGet(() -> channel.text("atom:logo", "atom:icon", "itunes:image"));
    }

    private Stream<XmlNode> pictures() {
        // The first podcasts linked to their picture instead of naming it.
        Stream<XmlNode> linked = channel.all("itunes:link").stream()
                .filter(link -> link.attribute("rel").equalsIgnoreCase("image"));
        return Stream.concat(channel.all("itunes:image", "media:thumbnail").stream(), linked);
    }

    private ParsedDates dates() {
        return new ParsedDates(
                LinkReader.texts(channel, "pubdate", "atom:published", "dc:date"),
                LinkReader.texts(
                        channel,
                        "lastbuilddate",
                        "atom:updated",
                        "updated",
                        "atom:modified",
                        "dcterms:modified",
                        "dc:date",
                        "pubdate"));
    }

    private String generator() {
        return Stream.concat(
                        Stream.of(channel.text("generator", "atom:generator")),
                        channel.all("admin:generatoragent").stream().map(node -> node.attribute("rdf:resource")))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private ParsedSchedule schedule() {
        return new ParsedSchedule(
                channel.text("ttl"),
                channel.text("sy:updateperiod").toLowerCase(Locale.ROOT),
                channel.text("sy:updatefrequency"),
                listed("skiphours", "hour", 24),
                listed("skipdays", "day", 7));
    }

    /** The texts of a list such as {@code skipHours}. */
    private List<String> listed(String list, String item, int most) {
        return channel.all(list).stream()
                .flatMap(node -> node.all(item).stream())
                .limit(most)
                .map(XmlNode::text)
                .toList();
    }
}
