package io.topicwire.publish;

import java.time.Instant;
import java.util.List;
import org.jdom2.Document;
import org.jdom2.Element;

/** The list of feeds as OPML 2.0, for readers that subscribe to all of them at once. */
final class TopicList {
    static final String MEDIA_TYPE = "text/x-opml";

    private TopicList() {}

    /**
     * @param title of the list
     * @param format in which the feeds are listed
     * @param feeds in the order of the list, at least one
     */
    static byte[] write(String title, OutputFormat format, List<FeedDocument> feeds) {
        Instant modified = feeds.stream()
                .map(FeedDocument::updated)
                .max(Instant::compareTo)
                .orElseThrow();
        Element head = new Element("head")
                .addContent(new Element("title").setText(XmlText.line(title)))
                .addContent(new Element("dateModified").setText(GmtDate.format(modified)));
        Element body = new Element("body");
        feeds.forEach(feed -> body.addContent(outline(feed.name(), format)));
        Element root = new Element("opml")
                .setAttribute("version", "2.0")
                .addContent(head)
                .addContent(body);
        return XmlDocument.bytes(new Document(root));
    }

    /** OPML 2.0 calls every kind of feed "rss" and wants the name in "text". */
    private static Element outline(FeedDocument.FeedName name, OutputFormat format) {
        Element outline = new Element("outline")
                .setAttribute("text", name.title())
                .setAttribute("title", name.title())
                .setAttribute("type", "rss")
                .setAttribute("xmlUrl", name.address(format))
                .setAttribute("htmlUrl", name.page());
        return name.about().isEmpty() ? outline : outline.setAttribute("description", name.about());
    }
}
