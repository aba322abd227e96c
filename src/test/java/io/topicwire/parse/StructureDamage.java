package io.topicwire.parse;

import java.util.List;
import java.util.random.RandomGenerator;

/** What generators, editors and connections do to documents, one kind each. All work on XML, HTML and JSON alike. */
enum StructureDamage {
    DOUBLED((text, other, random) -> {
        Piece piece = Piece.of(text, random);
        return inserted(text, piece.in(text), random);
    }),
    DROPPED((text, other, random) -> Piece.of(text, random).replaced(text, "")),
    MOVED((text, other, random) -> {
        Piece piece = Piece.of(text, random);
        return inserted(piece.replaced(text, ""), piece.in(text), random);
    }),
    BORROWED((text, other, random) -> inserted(text, Piece.of(other, random).in(other), random)),
    EXCHANGED((text, other, random) ->
            Piece.of(text, random).replaced(text, Piece.of(other, random).in(other))),
    NESTED((text, other, random) -> {
        Piece piece = Piece.of(text, random);
        String inside = piece.in(text);
        String start = inside.substring(0, Math.min(inside.length(), 1 + Math.max(0, inside.indexOf('>'))));
        return piece.replaced(text, start.repeat(1 + random.nextInt(100)) + inside);
    }),
    UNCLOSED((text, other, random) -> {
        int at = Math.max(text.indexOf("</", random.nextInt(text.length() + 1)), 0);
        return text.substring(0, at) + text.substring(Math.max(at, text.indexOf('>', at)));
    }),
    RENAMED((text, other, random) -> {
        Piece piece = Piece.of(text, random);
        String to = any(Vocabulary.NAMES, random);
        String inside = piece.in(text);
        return piece.replaced(
                text,
                inside.replace("<" + piece.name(), "<" + to)
                        .replace("</" + piece.name(), "</" + to)
                        .replace("\"" + piece.name() + "\"", "\"" + to + "\""));
    }),
    PREFIXED((text, other, random) -> text.replace(
            any(Vocabulary.PREFIXES, random) + ":",
            random.nextBoolean() ? any(Vocabulary.PREFIXES, random) + ":" : "")),
    EMPTIED((text, other, random) -> refilled(text, "", random)),
    REFILLED((text, other, random) -> refilled(text, any(HostileValues.ALL, random), random)),
    PEPPERED((text, other, random) -> {
        int at = random.nextInt(text.length() + 1);
        return text.substring(0, at) + any(HostileValues.ALL, random) + text.substring(at);
    }),
    RELABELLED((text, other, random) -> {
        String declaration = "<?xml version=\"1.0\" encoding=\"" + any(Vocabulary.CHARSETS, random) + "\"?>";
        return declaration + text.replaceFirst("<\\?xml[^>]{0,200}>", "");
    }),
    DECLARED((text, other, random) -> any(Vocabulary.DOCTYPES, random) + text.replaceFirst("<\\?xml[^>]{0,200}>", "")),
    RUN_ON((text, other, random) -> {
        int at = random.nextInt(text.length() + 1);
        return text.substring(0, at)
                + any(Vocabulary.RUNS, random).repeat(1 + random.nextInt(100))
                + text.substring(at);
    }),
    CUT((text, other, random) -> text.substring(0, random.nextInt(text.length() + 1))),
    BEHEADED((text, other, random) -> text.substring(random.nextInt(text.length() + 1))),
    SPLICED((text, other, random) ->
            text.substring(0, random.nextInt(text.length() + 1)) + other.substring(random.nextInt(other.length() + 1))),
    SHOUTED((text, other, random) -> {
        Piece piece = Piece.of(text, random);
        return piece.replaced(text, piece.in(text).toUpperCase(java.util.Locale.ROOT));
    });

    private final Deed deed;

    /** Makes the damaged document of a document, with another at hand. */
    private interface Deed {
        String done(String text, String other, RandomGenerator random);
    }

    StructureDamage(Deed deed) {
        this.deed = deed;
    }

    static StructureDamage any(RandomGenerator random) {
        return values()[random.nextInt(values().length)];
    }

    String done(String text, String other, RandomGenerator random) {
        return text.isEmpty() ? other : deed.done(text, other, random);
    }

    private static <T> T any(List<T> list, RandomGenerator random) {
        return list.get(random.nextInt(list.size()));
    }

    private static String inserted(String text, String piece, RandomGenerator random) {
        if (text.isEmpty()) {
            return piece;
        }
        int at = Piece.of(text, random).start();
        return text.substring(0, at) + piece + text.substring(at);
    }

    /** Another content for an element without elements, or for a string of JSON. */
    private static String refilled(String text, String value, RandomGenerator random) {
        Piece piece = Piece.of(text, random);
        String inside = piece.in(text);
        int start = inside.startsWith("<") ? inside.indexOf('>') + 1 : 1;
        int end = Math.max(start, inside.startsWith("<") ? inside.lastIndexOf('<') : inside.length() - 1);
        return end > inside.length()
                ? text
                : piece.replaced(text, inside.substring(0, start) + value + inside.substring(end));
    }

    /**
     * What belongs together in a document: an element with its content, or a value of JSON.
     *
     * @param name of the element or member, may be empty
     */
    private record Piece(int start, int end, String name) {
        static Piece of(String text, RandomGenerator random) {
            int near = random.nextInt(Math.max(1, text.length()));
            return text.startsWith("{") ? json(text, near) : element(text, near);
        }

        private static Piece element(String text, int near) {
            int start = text.indexOf('<', near);
            if (start < 0) {
                return new Piece(near, text.length(), "");
            }
            int after = start + 1;
            while (after < text.length()
                    && (Character.isLetterOrDigit(text.charAt(after)) || text.charAt(after) == ':')) {
                after++;
            }
            String name = text.substring(start + 1, after);
            int close = text.indexOf("</" + name + ">", after);
            int end = close < 0 ? text.indexOf('>', after) + 1 : close + name.length() + 3;
            return new Piece(start, end <= start ? text.length() : end, name);
        }

        private static Piece json(String text, int near) {
            int start = near;
            while (start < text.length() && "{[\"".indexOf(text.charAt(start)) < 0) {
                start++;
            }
            if (start == text.length()) {
                return new Piece(near, text.length(), "");
            }
            char closing = "}]\"".charAt("{[\"".indexOf(text.charAt(start)));
            int end = text.indexOf(closing, start + 1) + 1;
            return end == 0
                    ? new Piece(start, text.length(), "")
                    : new Piece(start, end, closing == '"' ? text.substring(start + 1, end - 1) : "");
        }

        String in(String text) {
            return text.substring(start, end);
        }

        String replaced(String text, String by) {
            return text.substring(0, start) + by + text.substring(end);
        }
    }

    /** A class of its own, for constants of an enum may not look ahead. */
    private static final class Vocabulary {
        static final List<String> NAMES = List.of(
                "item",
                "entry",
                "title",
                "link",
                "guid",
                "id",
                "pubDate",
                "updated",
                "description",
                "content",
                "summary",
                "content:encoded",
                "dc:date",
                "dc:creator",
                "media:group",
                "media:content",
                "enclosure",
                "author",
                "source",
                "category",
                "channel",
                "rss",
                "feed",
                "rdf:RDF",
                "urlset",
                "url",
                "html",
                "svg",
                "script",
                "style",
                "tags",
                "content_html",
                "attachments",
                "authors",
                "xml:base",
                "ttl",
                "skipHours",
                "xhtml:body",
                "textarea");
        static final List<String> PREFIXES = List.of(
                "dc", "a", "atom", "m", "media", "sy", "content", "itunes", "rdf", "news", "xml", "xmlns", "nobody",
                "");
        static final List<String> CHARSETS = List.of(
                "utf-8",
                "utf-16",
                "UTF-32",
                "utf-7",
                "iso-8859-1",
                "windows-1251",
                "shift_jis",
                "gb2312",
                "big5",
                "euc-kr",
                "ibm037",
                "x-mac-roman",
                "iso-2022-jp",
                "us-ascii",
                "none",
                "",
                "'",
                "x".repeat(300));
        static final List<String> DOCTYPES = List.of(
                "<!DOCTYPE rss [<!ENTITY a \"b\"><!ENTITY b \"&a;&a;\">]>",
                "<!DOCTYPE rss SYSTEM \"http://127.0.0.1/\" [",
                "<!DOCTYPE html>",
                "<!DOCTYPE",
                "<!ENTITY copy \"<item><title>x</title></item>\">",
                "<!DOCTYPE feed [<!ENTITY % p SYSTEM \"file:///etc/hostname\"> %p; ]]>]>");
        static final List<String> RUNS = List.of(
                "<",
                ">",
                "&",
                "&amp;",
                "&lt;b&gt;",
                "<b>",
                "</b>",
                "<a href=x>",
                "<table>",
                "<svg>",
                "]]>",
                "<![CDATA[",
                "<!--",
                "[",
                "{\"a\":",
                "\"",
                "\\",
                "\n",
                "\0",
                "\u00a0",
                "\u0301",
                "\uD83D",
                "\uD83D\uDCA9",
                "9",
                "-",
                "./",
                "%",
                "=\"");
    }
}
