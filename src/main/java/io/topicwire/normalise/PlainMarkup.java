package io.topicwire.normalise;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attributes;

/**
 * Reads markup that is written as it should be: elements of the allow-list, each closed where it ends, attributes in
 * order, end tags left out only where HTML allows it. Most bodies are, and need no tree then. At the first sign of
 * anything else the reading is given up, and an HTML parser must have the markup instead; what is read here, it would
 * read in the same way.
 */
final class PlainMarkup {
    private static final int NAME = 40;
    private static final int MOST_ATTRIBUTES = 100;

    /** Left out with all that is inside, which is no markup. */
    private static final Set<String> RAW = Set.of("iframe", "script", "style");

    private final String html;
    private final AllowedMarkup out;
    private final ImpliedTags implied;
    private int at;

    private PlainMarkup(String html, AllowedMarkup out) {
        this.html = html;
        this.out = out;
        this.implied = new ImpliedTags(out);
    }

    /**
     * Writes the markup to {@code out}.
     *
     * @return whether all of it was plain; if not, {@code out} holds a part that is of no use
     */
    static boolean read(String html, AllowedMarkup out) {
        return html.indexOf('\0') < 0 && new PlainMarkup(html, out).read();
    }

    private boolean read() {
        while (at < html.length()) {
            int tag = html.indexOf('<', at);
            int end = tag < 0 ? html.length() : tag;
            if (end > at) {
                out.text(CharacterReferences.decode(html.substring(at, end), false));
                at = end;
            }
            if (tag >= 0 && !tag() || !out.isSettled()) {
                return false;
            }
        }
        while (!out.innermost().isEmpty()) {
            out.close(out.innermost());
        }
        return true;
    }

    /** Reads what begins with a bracket, up to behind it. */
    private boolean tag() {
        if (html.startsWith("<!--", at)) {
            return comment();
        }
        boolean end = html.startsWith("</", at);
        at += end ? 2 : 1;
        String name = name();
        return end ? endTag(name) : startTag(name);
    }

    private boolean comment() {
        int end = html.indexOf("--", at + 4);
        // Two hyphens inside a comment, and what ends it at once, have rules of their own.
        boolean plain = end > at + 4 && html.startsWith(">", end + 2) && "->".indexOf(html.charAt(at + 4)) < 0;
        at = end + 3;
        return plain;
    }

    private boolean endTag(String name) {
        boolean plain = AllowedMarkup.isAllowed(name) && html.startsWith(">", at) && implied.end(name);
        at++;
        return plain;
    }

    private boolean startTag(String name) {
        Attributes attributes = new Attributes();
        if (RAW.contains(name)) {
            return attributes(name, attributes) && raw(name);
        }
        boolean plain = AllowedMarkup.isAllowed(name) && attributes(name, attributes);
        if (plain) {
            implied.begin(name);
            out.open(name, attributes);
            // The parser takes one line break off the beginning of "pre".
            at += name.equals("pre") && html.startsWith("\n", at) ? 1 : 0;
        }
        return plain;
    }

    /** Skips an element whose next bracket is that of its own end tag. */
    private boolean raw(String name) {
        int end = html.indexOf('<', at);
        int behind = end + 2 + name.length();
        at = behind + 1;
        return end >= 0 && html.startsWith("/" + name + ">", end + 1);
    }

    /** Reads up to behind the bracket that ends a start tag. */
    private boolean attributes(String name, Attributes attributes) {
        for (int count = 0; count <= MOST_ATTRIBUTES; count++) {
            boolean gap = skipBlanks();
            if (html.startsWith(">", at) || AllowList.isVoid(name) && html.startsWith("/>", at)) {
                at += html.charAt(at) == '>' ? 1 : 2;
                return true;
            }
            if (!gap || !attribute(name, attributes)) {
                return false;
            }
        }
        return false;
    }

    private boolean attribute(String element, Attributes attributes) {
        String key = name();
        boolean used = AllowedMarkup.isUsed(element, key);
        if (key.isEmpty() || used && attributes.hasKey(key)) {
            return false;
        }
        if (!html.startsWith("=", at)) {
            if (used) {
                attributes.add(key, "");
            }
            return true;
        }
        char quote = at + 1 < html.length() ? html.charAt(at + 1) : ' ';
        int end = quote == '"' || quote == '\'' ? html.indexOf(quote, at + 2) : -1;
        if (end >= 0 && used) {
            attributes.add(key, CharacterReferences.decode(html.substring(at + 2, end), true));
        }
        at = end + 1;
        return end >= 0;
    }

    private boolean skipBlanks() {
        int start = at;
        while (at < html.length() && isBlank(html.charAt(at))) {
            at++;
        }
        return at > start;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r';
    }

    /** A name of ASCII letters, digits, hyphens and what vocabularies of old put between; empty where there is none. */
    private String name() {
        int start = at;
        while (at < html.length() && at - start < NAME && isNameCharacter(html.charAt(at))) {
            at++;
        }
        boolean letter = at > start && Character.isLetter(html.charAt(start));
        return letter ? html.substring(start, at).toLowerCase(Locale.ROOT) : "";
    }

    private static boolean isNameCharacter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_' || c == ':';
    }
}
