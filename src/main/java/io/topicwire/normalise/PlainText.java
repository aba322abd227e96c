package io.topicwire.normalise;

import io.topicwire.feed.XmlCharacters;
import io.topicwire.parse.ParsedText;
import java.util.Locale;
import java.util.Set;

/**
 * Turns titles and names into plain text: tags stripped, entities decoded, white space folded, invisible and
 * direction-changing characters removed (they can make a title read as something else: Unicode TR 36).
 */
final class PlainText {
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "ins",
            "kbd", "mark", "nobr", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "tt", "u",
            "var", "wbr");
    private static final Set<String> BLOCK = Set.of(
            "address",
            "article",
            "blockquote",
            "br",
            "center",
            "dd",
            "div",
            "dl",
            "dt",
            "figure",
            "figcaption",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "img",
            "li",
            "ol",
            "p",
            "pre",
            "section",
            "table",
            "tbody",
            "td",
            "th",
            "tr",
            "ul");
    private static final Set<String> DROPPED = Set.of("script", "style");
    private static final int LONGEST_READ = 20_000;

    private PlainText() {}

    /** The text in one line, at most {@code most} characters. */
    static String of(ParsedText text, int most) {
        return of(text.value(), text.kind() == ParsedText.Kind.PLAIN ? 1 : 2, most);
    }

    /** The same for a value of which RSS does not say how it is meant. */
    static String of(String value, int most) {
        return of(value, 2, most);
    }

    private static String of(String value, int decodings, int most) {
        String text = Mojibake.repair(value.substring(0, Math.min(value.length(), LONGEST_READ)));
        // Tags go first: a "<" that comes out of the last decoding was meant to be read.
        text = stripTags(text);
        for (int i = 0; i < decodings && text.indexOf('&') >= 0; i++) {
            // As in an attribute: a name without semicolon counts only where no letter or digit follows it.
            text = CharacterReferences.decode(text, true);
            text = i + 1 < decodings ? stripTags(text) : text;
        }
        // A decoded reference may be half of a surrogate pair.
        return bound(fold(XmlCharacters.keep(text)), most);
    }

    /** Text with its white space kept, without what would trick or stop a reader. */
    static String visible(String value, int most) {
        StringBuilder out = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\n' || c == '\t' || !isInvisible(c)) {
                out.append(c == '\u00A0' ? ' ' : c);
            }
        }
        return bound(out.toString(), most);
    }

    /** Removes the tags of HTML; {@code <T>} in a title about Java is text. */
    static String stripTags(String text) {
        if (text.indexOf('<') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('<', at);
            int close = open < 0 ? -1 : text.indexOf('>', open);
            if (close < 0) {
                break;
            }
            String name = name(text, open, close);
            out.append(text, at, open);
            if (DROPPED.contains(name)) {
                int end = text.indexOf("</" + name, close);
                at = end < 0 ? text.length() : Math.max(text.indexOf('>', end), end) + 1;
            } else if (INLINE.contains(name) || BLOCK.contains(name)) {
                out.append(BLOCK.contains(name) ? " " : "");
                at = close + 1;
            } else {
                out.append('<');
                at = open + 1;
            }
        }
        return out.append(text, Math.min(at, text.length()), text.length()).toString();
    }

    private static String name(String text, int open, int close) {
        int start = open + 1 < close && text.charAt(open + 1) == '/' ? open + 2 : open + 1;
        int end = start;
        while (end < close && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end).toLowerCase(Locale.ROOT);
    }

    private static String fold(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || c == '\u00A0' || Character.isSpaceChar(c)) {
                gap = out.length() > 0;
            } else if (!isInvisible(c)) {
                if (gap) {
                    out.append(' ');
                }
                out.append(c);
                gap = false;
            }
        }
        return out.toString();
    }

    private static boolean isInvisible(char c) {
        boolean direction = c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069';
        boolean widthless = c == '\u200B' || c == '\uFEFF' || c == '\u00AD' || c == '\u2060';
        return Character.isISOControl(c) || direction || widthless || c == '\uFFFE' || c == '\uFFFF';
    }

    /** Cuts behind a word, with an ellipsis, so that the whole is at most {@code most} characters. */
    static String bound(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int cut = text.lastIndexOf(' ', most - 1);
        int end = cut > most / 2 ? cut : most - 1;
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + "\u2026";
    }
}
