package io.topicwire.feed;

/**
 * The characters of XML 1.0 (section 2.2): what every store and every output can carry. A NUL stops PostgreSQL, half of a
 * surrogate pair has no UTF-8, and the other control characters may not stand in XML even as a reference. Publishers
 * send them all: JSON escapes what it likes, and many an excerpt ends inside an emoji.
 */
public final class XmlCharacters {
    private XmlCharacters() {}

    /** The text without the characters that XML forbids; the same string where there are none. */
    public static String keep(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c) || !isAllowed(c)) {
                return filtered(text);
            }
        }
        return text;
    }

    private static String filtered(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(XmlCharacters::isAllowed).forEach(kept::appendCodePoint);
        // Most surrogates come in pairs, and then nothing was dropped.
        return kept.length() == text.length() ? text : kept.toString();
    }

    private static boolean isAllowed(int c) {
        boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return c >= ' ' ? !surrogate && c != 0xFFFE && c != 0xFFFF : c == '\t' || c == '\n' || c == '\r';
    }
}
