package io.topicwire.parse;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Reads links, enclosures and lists of texts from the children of an entry or feed. */
final class LinkReader {
    /** More links than any entry has. */
    static final int MOST = 200;

    private LinkReader() {}

    /** RSS links (text) and Atom links (attributes), each by its own rules whatever its namespace. */
    static Stream<ParsedLink> links(XmlNode parent) {
        Stream<ParsedLink> elements =
                parent.all("link", "atom:link", "sitemap:loc").stream().map(LinkReader::link);
        // The Channel Definition Format, before RSS, wrote the address on the channel and item themselves.
        Stream<ParsedLink> own = Stream.of(new ParsedLink("alternate", parent.attribute("href"), "", parent.base()));
        return Stream.concat(elements, own).filter(link -> !link.reference().isEmpty());
    }

    private static ParsedLink link(XmlNode node) {
        String relation = node.attribute("rel").toLowerCase(Locale.ROOT);
        String reference = node.attribute("href");
        if (reference.isEmpty()) {
            // An empty href is a reference to the document itself (RFC 3986 section 4.4).
            reference = node.attributes().containsKey("href") && !relation.isEmpty()
                    ? node.base().toString()
                    : node.text().strip();
        }
        // RFC 4287 section 4.2.7.2: no rel means alternate; a registered relation may be written as an address.
        String plain = relation.isEmpty() ? "alternate" : relation.substring(relation.lastIndexOf('/') + 1);
        return new ParsedLink(plain, reference, node.attribute("type"), node.base());
    }

    /** The files of an entry: enclosures first, then Media RSS, also in its groups. */
    static List<ParsedEnclosure> enclosures(XmlNode item) {
        Stream<ParsedEnclosure> own =
                item.all("enclosure", "atom:enclosure").stream().map(node -> enclosure(node, "url", "length"));
        Stream<ParsedEnclosure> linked = item.all("atom:link", "link").stream()
                .filter(node -> node.attribute("rel").equalsIgnoreCase("enclosure"))
                .map(node -> enclosure(node, "href", "length"));
        Stream<ParsedEnclosure> media = Stream.concat(Stream.of(item), item.all("media:group").stream())
                .flatMap(holder -> holder.all("media:content", "media:peerlink").stream())
                .map(LinkReader::media);
        return Stream.of(own, linked, media)
                .flatMap(files -> files)
                .filter(file -> !file.reference().isEmpty())
                .limit(MOST)
                .toList();
    }

    private static ParsedEnclosure media(XmlNode node) {
        ParsedEnclosure file = enclosure(node, node.name().equals("media:peerlink") ? "href" : "url", "filesize");
        String medium = node.attribute("medium");
        boolean typed = !file.type().isEmpty() || medium.isEmpty();
        return typed ? file : new ParsedEnclosure(file.reference(), medium + "/*", file.length(), file.base());
    }

    private static ParsedEnclosure enclosure(XmlNode node, String address, String length) {
        String text = node.text().strip();
        String reference = Stream.of(address, "url", "href")
                .map(node::attribute)
                .filter(written -> !written.isEmpty())
                .findFirst()
                .orElse(text.startsWith("http") ? text : "");
        return new ParsedEnclosure(reference, node.attribute("type"), node.attribute(length), node.base());
    }

    /** The texts of all children of these names that have any, without surrounding white space. */
    static List<String> texts(XmlNode parent, String... names) {
        List<XmlNode> children = parent.all(names);
        return children.isEmpty()
                ? List.of()
                : children.stream()
                        .map(node -> node.text().strip())
                        .filter(text -> !text.isEmpty())
                        .distinct()
                        .limit(MOST)
                        .toList();
    }
}
