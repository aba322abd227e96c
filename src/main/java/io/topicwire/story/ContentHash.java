package io.topicwire.story;

import io.topicwire.feed.Enclosure;
import io.topicwire.feed.Entry;
import java.text.Normalizer;

/**
 * A hash of what a reader would notice: the characters of title, summary and content, the page and the enclosures. White
 * space, markup, invisible characters, the shape of quotation marks and tracking parameters do not count, because
 * publishing systems change them at every rendering.
 */
final class ContentHash {
    private ContentHash() {}

    /** @param link the canonical link key, empty where the link is made anew at every fetch */
    static String of(Entry entry, String link) {
        Digest digest = new Digest()
                .add(visible(entry.title()))
                .add(visible(entry.text().summary().text()))
                .add(visible(entry.text().content().text()))
                .add(link);
        for (Enclosure enclosure : entry.enclosures()) {
            digest.add(CanonicalLink.key(enclosure.uri()));
        }
        return digest.hex();
    }

    /** Whether a reader would find other words; page and enclosures do not count. */
    static boolean isSameText(Entry one, Entry other) {
        return visible(one.title()).equals(visible(other.title()))
                && visible(one.text().summary().text())
                        .equals(visible(other.text().summary().text()))
                && visible(one.text().content().text())
                        .equals(visible(other.text().content().text()));
    }

    private static String visible(String text) {
        StringBuilder out = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .filter(c -> Character.getType(c) != Character.FORMAT && !Character.isISOControl(c))
                .map(ContentHash::straight)
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    private static int straight(int c) {
        return switch (c) {
            case '\u2018', '\u2019', '\u201a', '\u2032', '`' -> '\'';
            case '\u201c', '\u201d', '\u201e', '\u2033' -> '"';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> '-';
            default -> c;
        };
    }
}
