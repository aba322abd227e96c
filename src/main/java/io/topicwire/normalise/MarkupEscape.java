package io.topicwire.normalise;

/** Escapes text for HTML. Most text needs none, so it is copied by the run. */
final class MarkupEscape {
    private MarkupEscape() {}

    /** Appends the text; {@code quoted} is whether it is the value of an attribute. */
    static void write(String text, boolean quoted, StringBuilder out) {
        int copied = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isPlain(c) && (c != '"' || !quoted) || Character.isSurrogate(c) && isPaired(text, i)) {
                continue;
            }
            out.append(text, copied, i).append(escaped(c));
            copied = i + 1;
        }
        out.append(text, copied, text.length());
    }

    private static boolean isPlain(char c) {
        return c > '>' && c < '\u00A0'
                || c > '\u00A0' && !Character.isSurrogate(c)
                || c >= ' ' && c < '>' && c != '&' && c != '<'
                || c == '\n'
                || c == '\t'
                || c == '\r';
    }

    private static boolean isPaired(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }

    private static String escaped(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\u00A0' -> "&#xa0;";
            // Half of a pair is no character; control characters have no place in a text.
            default -> Character.isSurrogate(c) ? "\uFFFD" : "";
        };
    }
}
