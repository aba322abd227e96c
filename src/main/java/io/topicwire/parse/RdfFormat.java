package io.topicwire.parse;

import java.util.List;
import java.util.Optional;

/** RSS 0.90 and 1.0: RDF documents, in which the items stand beside the channel. */
final class RdfFormat implements FeedFormat {
    @Override
    public Optional<ParsedFeed> read(FeedDocument document, Reading reading) {
        if (!(document instanceof FeedDocument.Xml xml)) {
            return Optional.empty();
        }
        // Licences and drawings inside other feeds carry RDF of their own.
        List<XmlNode> roots = xml.top().descendants(List.of("rdf:rdf", "rss", "atom:feed", "atom:entry"), 1);
        if (roots.isEmpty() || !roots.get(0).name().equals("rdf:rdf")) {
            return Optional.empty();
        }
        XmlNode root = roots.get(0);
        XmlNode channel =
                root.descendants(List.of("channel"), 1).stream().findFirst().orElse(root);
        List<XmlNode> items = root.descendants(List.of("item"), reading.limits().entries());
        // RSS 0.90 knows no rdf:about; RSS 1.0 demands it.
        boolean named = channel.attributes().containsKey("rdf:about")
                || items.stream().anyMatch(item -> item.attributes().containsKey("rdf:about"));
        return Optional.of(
                new XmlFeedReader(channel, reading).beside(root).read(named ? "RSS 1.0" : "RSS 0.90", items));
    }
}
