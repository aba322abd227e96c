package io.topicwire.publish;

import io.topicwire.feed.XmlCharacters;

/** Text that every output may carry. */
final class XmlText {
    private XmlText() {}

    /** Drops what XML 1.0 forbids and makes every line end a line feed, as an XML reader would (section 2.11). */
    static String clean(String text) {
        return XmlCharacters.keep(text.replace("\r\n", "\n").replace('\r', '\n'));
    }

    /** One line of plain text: like {@link #clean}, with white space folded. */
    static String line(String text) {
        return clean(text).replaceAll("\\s+", " ").strip();
    }
}
