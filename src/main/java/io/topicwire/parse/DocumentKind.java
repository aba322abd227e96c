package io.topicwire.parse;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a document is, by its first 64 kB.
 *
 * @param form the syntax
 * @param root local name of the feed's root element in lower case, empty where there is none
 * @param start where the root element begins
 */
record DocumentKind(Form form, String root, int start) {
    /** The syntaxes that are told apart. */
    enum Form {
        /** A feed in XML, or something near it. */
        XML,
        /** A JSON object. */
        JSON,
        /** A web page. */
        HTML,
        /** Nothing but white space. */
        EMPTY,
        /** Anything else. */
        UNKNOWN
    }

    private static final int WINDOW = 1 << 16;
    private static final Set<String> ROOTS = Set.of("rss", "rdf", "feed", "channel", "entry", "urlset", "item");
    /** What may still be the root behind something that looks like a web page: an error message, a cached banner. */
    private static final Set<String> ROOTS_BEHIND_HTML = Set.of("rss", "rdf", "feed");

    private static final Pattern TAG =
            Pattern.compile("<!--|<(!(?i:doctype)\\s+)?(?:([\\w.-]{1,30}):)?([A-Za-z][\\w.-]{0,30})");

    /** Looks at the beginning of a document. */
    static DocumentKind of(String text) {
        String window = text.substring(0, Math.min(text.length(), WINDOW));
        String begin = window.stripLeading();
        if (begin.isEmpty()) {
            return new DocumentKind(Form.EMPTY, "", 0);
        }
        if (begin.startsWith("{")) {
            return new DocumentKind(Form.JSON, "", window.indexOf('{'));
        }
        return ofTags(window);
    }

    private static DocumentKind ofTags(String window) {
        Matcher tag = TAG.matcher(window);
        boolean html = false;
        for (int from = 0; tag.find(from); ) {
            from = tag.end();
            if (tag.group(3) == null) {
                // A root named in a comment is none; a comment without end is skipped by its opening.
                from = Math.max(from, window.indexOf("-->", from));
                continue;
            }
            boolean declaration = tag.group(1) != null;
            String name = tag.group(3).toLowerCase(Locale.ROOT);
            html |= name.equals("html") || name.equals("body");
            if (!declaration && (html ? ROOTS_BEHIND_HTML : ROOTS).contains(name)) {
                return new DocumentKind(Form.XML, name, tag.start());
            }
        }
        return new DocumentKind(html ? Form.HTML : Form.UNKNOWN, "", 0);
    }
}
