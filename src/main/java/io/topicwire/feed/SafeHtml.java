package io.topicwire.feed;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * HTML that a sanitiser has passed: elements and attributes of an allow-list only, no script, every link absolute. A
 * value of this type may be stored and published as it is.
 *
 * <p>Only {@code normalise} (which sanitises) and {@code store.jdbc} (which reads back what was sanitised) may call
 * {@link #trusted}; an architecture test holds them to it.
 */
public final class SafeHtml {
    /** No content. */
    public static final SafeHtml EMPTY = new SafeHtml("");

    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s", "samp", "small",
            "span", "strong", "sub", "sup", "u", "var", "time", "bdi", "bdo");
    private static final Map<String, Character> ENTITIES =
            Map.of("amp", '&', "lt", '<', "gt", '>', "quot", '"', "apos", '\'', "nbsp", ' ', "#39", '\'', "#xa0", ' ');

    private final String html;

    private SafeHtml(String html) {
        this.html = html;
    }

    /** Wraps the output of the sanitiser; see the class comment for who may call this. */
    public static SafeHtml trusted(String sanitised) {
        return sanitised.isEmpty() ? EMPTY : new SafeHtml(sanitised);
    }

    /** Plain text, escaped. */
    public static SafeHtml ofText(String text) {
        return trusted(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
    }

    /** {@code true} where there is no markup and no text. */
    public boolean isEmpty() {
        return html.isEmpty();
    }

    /** The markup. */
    public String html() {
        return html;
    }

    /**
     * The text that a person reads: tags dropped (a block element separates words, an inline one does not), the
     * sanitiser's few entities decoded, white space folded.
     */
    public String text() {
        StringBuilder out = new StringBuilder(html.length());
        for (int i = 0; i < html.length(); ) {
            int end = endOfUnit(html, i);
            if (html.charAt(i) == '<' && end > i + 1) {
                out.append(separatesWords(elementName(html, i, end - 1)) ? " " : "");
            } else {
                out.append(decoded(html, i, end));
            }
            i = end;
        }
        return out.toString().replaceAll("[\\s\\u00a0]+", " ").strip();
    }

    /** Where the tag, the entity or the character that begins at {@code start} ends. */
    static int endOfUnit(String html, int start) {
        char c = html.charAt(start);
        int end = c == '<' ? html.indexOf('>', start) : c == '&' ? html.indexOf(';', start) : -1;
        boolean unit = end > 0 && (c == '<' || ENTITIES.containsKey(html.substring(start + 1, end)));
        return unit ? end + 1 : start + 1;
    }

    /** The character that an entity, or a character, stands for. */
    static char decoded(String html, int start, int end) {
        return end == start + 1 ? html.charAt(start) : ENTITIES.getOrDefault(html.substring(start + 1, end - 1), '&');
    }

    /** Whether {@link #text()} folds it with its neighbours. */
    static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r' || c == '\u00a0';
    }

    /** Whether words on both sides of such a tag are two words. */
    static boolean separatesWords(String element) {
        return !INLINE.contains(element);
    }

    /** The element of a tag. */
    static String elementName(String html, int open, int close) {
        int start = open + 1;
        if (start < close && html.charAt(start) == '/') {
            start++;
        }
        int end = start;
        while (end < close && Character.isLetterOrDigit(html.charAt(end))) {
            end++;
        }
        return html.substring(start, end).toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SafeHtml that && html.equals(that.html);
    }

    @Override
    public int hashCode() {
        return html.hashCode();
    }

    @Override
    public String toString() {
        return html;
    }
}
