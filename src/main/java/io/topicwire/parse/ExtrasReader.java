package io.topicwire.parse;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Reads what podcasts, Media RSS, GeoRSS and the threading vocabularies add to an item. */
final class ExtrasReader {
    private final XmlNode item;

    private ExtrasReader(XmlNode item) {
        this.item = item;
    }

    static ParsedExtras read(XmlNode item) {
        ExtrasReader reader = new ExtrasReader(item);
        return new ParsedExtras(
                reader.picture(),
                reader.duration(),
                reader.comments(),
                reader.place(),
                item.text("podcast:season", "itunes:season"),
                item.text("podcast:episode", "itunes:episode"),
                item.text("itunes:explicit"),
                reader.people());
    }

    /** Links that these vocabularies write as elements of their own. */
    static Stream<ParsedLink> links(XmlNode item) {
        return Stream.of(
                        item.all("podcast:transcript").stream().map(node -> link("transcript", node, "url")),
                        item.all("podcast:chapters").stream().map(node -> link("chapters", node, "url")),
                        item.all("thr:in-reply-to").stream().map(node -> link("in-reply-to", node, "href")))
                .flatMap(links -> links)
                .filter(link -> !link.reference().isEmpty());
    }

    private static ParsedLink link(String relation, XmlNode node, String address) {
        return new ParsedLink(relation, node.attribute(address), node.attribute("type"), node.base());
    }

    private String picture() {
        Stream<String> thumbnails = media("media:thumbnail").map(node -> node.attribute("url"));
        Stream<String> covers = item.all("itunes:image").stream().map(node -> node.attribute("href"));
        Stream<String> pictures =
                media("media:content").filter(ExtrasReader::isPicture).map(node -> node.attribute("url"));
        return first(Stream.of(thumbnails, covers, pictures).flatMap(addresses -> addresses));
    }

    private static boolean isPicture(XmlNode content) {
        return content.attribute("medium").equalsIgnoreCase("image")
                || content.attribute("type").toLowerCase(Locale.ROOT).startsWith("image/");
    }

    /** Media RSS elements, which stand in the item, in a group, or in one of its files. */
    private Stream<XmlNode> media(String name) {
        return Stream.concat(Stream.of(item), item.all("media:group", "media:content").stream())
                .flatMap(holder -> holder.all(name).stream());
    }

    private String duration() {
        return first(Stream.concat(
                Stream.of(item.text("itunes:duration")),
                media("media:content").map(node -> node.attribute("duration"))));
    }

    private String comments() {
        // RFC 4685 section 5, or its attribute thr:count on the link to the replies (section 4).
        return first(Stream.concat(
                Stream.of(item.text("slash:comments", "thr:total")),
                item.all("atom:link").stream().map(node -> node.attribute("thr:count"))));
    }

    private String place() {
        String point = item.text("georss:point");
        String latitude = item.text("geo:lat");
        String longitude = item.text("geo:long");
        return first(Stream.of(
                point,
                latitude.isEmpty() ? "" : latitude + " " + longitude,
                first(item.descendants(List.of("gml:pos"), 1).stream()
                        .map(node -> node.text().strip()))));
    }

    private List<String> people() {
        return Stream.concat(item.all("podcast:person").stream(), media("media:credit"))
                .map(node -> node.text().strip())
                .filter(name -> !name.isEmpty())
                .distinct()
                .limit(LinkReader.MOST)
                .toList();
    }

    private static String first(Stream<String> texts) {
        return texts.filter(text -> !text.isEmpty()).findFirst().orElse("");
    }
}
