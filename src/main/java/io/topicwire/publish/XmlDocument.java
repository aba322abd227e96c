package io.topicwire.publish;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;

/** Between Rome's beans, JDOM's trees and bytes. */
final class XmlDocument {
    static final Namespace ATOM = Namespace.getNamespace("atom", "http://www.w3.org/2005/Atom");

    private XmlDocument() {}

    /** Rome's tree of a feed, to which extensions may be added. */
    static Document of(WireFeed feed) {
        try {
            return new WireFeedOutput().outputJDom(feed);
        } catch (FeedException | IllegalArgumentException e) {
            throw new RenderException("cannot write a feed as " + feed.getFeedType(), e);
        }
    }

    /** UTF-8, white space of text untouched. */
    static byte[] bytes(Document document) {
        Format format = Format.getRawFormat();
        format.setLineSeparator("\n");
        try (ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16)) {
            new XMLOutputter(format).output(document, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Element element(String name, Namespace namespace, String text) {
        return new Element(name, namespace).setText(text);
    }

    // Rome's beans speak java.util.Date.
    @SuppressWarnings("JavaUtilDate")
    static Date date(Instant instant) {
        return Date.from(instant);
    }
}
