package io.topicwire.parse;

import java.util.List;
import java.util.Optional;

/** Atom 1.0 (RFC 4287), Atom 0.3, and a lone entry document. */
final class AtomFormat implements FeedFormat {
    @Override
    public Optional<ParsedFeed> read(FeedDocument document, Reading reading) {
        if (!(document instanceof FeedDocument.Xml xml)) {
            return Optional.empty();
        }
        List<XmlNode> roots = xml.top().descendants(List.of("atom:feed", "atom:entry"), 1);
        if (roots.isEmpty()) {
            return Optional.empty();
        }
        XmlNode root = roots.get(0);
        boolean lone = root.name().equals("atom:entry");
        List<XmlNode> entries = lone
                ? List.of(root)
                : root.descendants(
                        List.of("atom:entry", "item"), reading.limits().entries());
        // Atom 0.3 is told by its version attribute or the elements that 1.0 renamed.
        boolean old = root.attribute("version").startsWith("0")
                || !root.all("atom:tagline", "atom:modified").isEmpty();
        return Optional.of(new XmlFeedReader(root, reading).read(old ? "Atom 0.3" : "Atom 1.0", entries));
    }
}
