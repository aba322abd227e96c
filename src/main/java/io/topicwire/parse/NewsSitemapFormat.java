package io.topicwire.parse;

import java.util.List;
import java.util.Optional;

/**
 * Google News sitemap: each {@code url} with a {@code news:news} is an entry. Many newsrooms keep it fresher than their
 * feeds. A plain sitemap has no titles and is no feed.
 */
final class NewsSitemapFormat implements FeedFormat {
    @Override
    public Optional<ParsedFeed> read(FeedDocument document, Reading reading) {
        if (!(document instanceof FeedDocument.Xml xml)) {
            return Optional.empty();
        }
        List<XmlNode> roots = xml.top().descendants(List.of("sitemap:urlset"), 1);
        if (roots.isEmpty()) {
            return Optional.empty();
        }
        List<XmlNode> entries = roots.get(0).all("sitemap:url").stream()
                .filter(url -> !url.all("news:news").isEmpty())
                .limit(reading.limits().entries())
                .map(NewsSitemapFormat::flat)
                .toList();
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(new XmlFeedReader(roots.get(0), reading).read("Google News sitemap", entries));
    }

    /** The entry with the fields of its {@code news:news} drawn up to its own level. */
    private static XmlNode flat(XmlNode url) {
        XmlNode entry = new XmlNode(url.name(), url.written(), url.attributes(), url.base(), url.language());
        url.elements().forEach(entry::append);
        url.all("news:news").stream().flatMap(XmlNode::elements).forEach(entry::append);
        return entry;
    }
}
