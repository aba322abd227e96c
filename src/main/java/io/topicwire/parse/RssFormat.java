package io.topicwire.parse;

import java.util.List;
import java.util.Optional;

/** RSS 0.91 to 2.0 (rssboard.org), also without its root or with items beside the channel. */
final class RssFormat implements FeedFormat {
    @Override
    public Optional<ParsedFeed> read(FeedDocument document, Reading reading) {
        if (!(document instanceof FeedDocument.Xml xml)) {
            return Optional.empty();
        }
        List<XmlNode> roots = xml.top().descendants(List.of("rss", "channel", "item", "rdf:rdf"), 1);
        if (roots.isEmpty() || roots.get(0).name().equals("rdf:rdf")) {
            return Optional.empty();
        }
        XmlNode channel = xml.top().descendants(List.of("channel"), 1).stream()
                .findFirst()
                .orElse(roots.get(0));
        String version = roots.get(0).attribute("version");
        List<XmlNode> items = xml.top()
                .descendants(List.of("item", "atom:entry"), reading.limits().entries());
        return Optional.of(new XmlFeedReader(channel, reading).read(name(version), items));
    }

    private static String name(String version) {
        // Publishers write 2.00, 2.0.1 or nothing; all mean the last RSS.
        return version.isEmpty() || version.startsWith("2") ? "RSS 2.0" : "RSS " + version;
    }
}
