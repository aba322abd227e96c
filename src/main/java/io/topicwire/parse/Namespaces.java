package io.topicwire.parse;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The XML vocabularies that are read, each by the prefix that everybody uses. RSS itself has the empty prefix. */
final class Namespaces {
    private static final Map<String, String> BY_ADDRESS = Map.ofEntries(
            Map.entry("http://www.w3.org/2005/atom", "atom"),
            Map.entry("http://purl.org/atom/ns", "atom"),
            Map.entry("http://purl.org/rss/1.0", ""),
            Map.entry("http://purl.org/net/rss1.1", ""),
            Map.entry("http://my.netscape.com/rdf/simple/0.9", ""),
            Map.entry("http://channel.netscape.com/rdf/simple/0.9", ""),
            Map.entry("http://my.netscape.com/publish/formats/rss-0.91.dtd", ""),
            Map.entry("http://backend.userland.com/rss", ""),
            Map.entry("http://backend.userland.com/rss2", ""),
            Map.entry("http://backend.userland.com/rss091", ""),
            Map.entry("http://blogs.law.harvard.edu/tech/rss", ""),
            Map.entry("http://cyber.law.harvard.edu/rss", ""),
            Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns", "rdf"),
            Map.entry("http://purl.org/dc/elements/1.1", "dc"),
            Map.entry("http://purl.org/dc/elements/1.0", "dc"),
            Map.entry("http://purl.org/dc/terms", "dcterms"),
            Map.entry("http://purl.org/rss/1.0/modules/content", "content"),
            Map.entry("http://purl.org/rss/1.0/modules/syndication", "sy"),
            Map.entry("http://purl.org/rss/1.0/modules/slash", "slash"),
            Map.entry("http://purl.org/syndication/thread/1.0", "thr"),
            Map.entry("http://search.yahoo.com/mrss", "media"),
            Map.entry("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"),
            Map.entry("http://www.georss.org/georss", "georss"),
            Map.entry("http://www.opengis.net/gml", "gml"),
            Map.entry("http://www.w3.org/2003/01/geo/wgs84_pos", "geo"),
            Map.entry("http://podcastindex.org/namespace/1.0", "podcast"),
            Map.entry("http://github.com/podcastindex-org/podcast-namespace/blob/main/docs/1.0.md", "podcast"),
            Map.entry("http://rssnamespace.org/feedburner/ext/1.0", "feedburner"),
            Map.entry("http://webns.net/mvcb", "admin"),
            Map.entry("http://www.sitemaps.org/schemas/sitemap/0.9", "sitemap"),
            Map.entry("http://www.google.com/schemas/sitemap/0.9", "sitemap"),
            Map.entry("http://www.google.com/schemas/sitemap-news/0.9", "news"),
            Map.entry("http://www.google.com/schemas/sitemap-image/1.1", "image"),
            Map.entry("http://www.w3.org/1999/xhtml", "xhtml"),
            Map.entry("http://www.w3.org/xml/1998/namespace", "xml"));

    private Namespaces() {}

    /** The usual prefix of a namespace address; case, scheme and a final slash or hash are forgiven. */
    static Optional<String> prefixOf(String address) {
        String plain = address.strip().toLowerCase(Locale.ROOT).replaceFirst("^https:", "http:");
        int end = plain.length();
        while (end > 0 && "/#".indexOf(plain.charAt(end - 1)) >= 0) {
            end--;
        }
        return Optional.ofNullable(BY_ADDRESS.get(plain.substring(0, end)));
    }

    /** What a prefix without a known address means: itself, but {@code rss:} is RSS. */
    static String wellKnown(String prefix) {
        String plain = prefix.toLowerCase(Locale.ROOT);
        return plain.equals("rss") ? "" : plain;
    }
}
