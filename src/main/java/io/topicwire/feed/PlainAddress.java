package io.topicwire.feed;

/**
 * Recognises addresses that are as RFC 3986 wants them already, in the spelling in which they are kept. Nearly every
 * address in a feed is, there are dozens of them in a document, and taking one apart costs a hundred times as much as
 * this look at it.
 */
final class PlainAddress {
    /** Unreserved characters, delimiters that mean nothing to us, and what separates path, query and segments. */
    private static final boolean[] BEHIND_HOST =
            table("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~!$&'()*+,;=:@/?");

    private PlainAddress() {}

    /**
     * Where the host of a plain address ends: lower case, with letters in its last label, without port or user.
     *
     * @return a position, or -1 where the address is not plain, which does not mean that it is wrong
     */
    static int hostEnd(String text) {
        int start = text.startsWith("https://") ? 8 : text.startsWith("http://") ? 7 : -1;
        int end = start < 0 || text.length() > WebUri.MAX_LENGTH ? -1 : hostEnd(text, start);
        return end >= 0 && isPlain(text, end) ? end : -1;
    }

    /** Labels of letters and digits with hyphens inside; the last begins with a letter, so that it is no number. */
    private static int hostEnd(String text, int start) {
        int label = start;
        for (int i = start; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '/';
            boolean end = c == '/' || c == '?' || c == '#';
            if (end || c == '.') {
                boolean whole = i > label && text.charAt(label) != '-' && text.charAt(i - 1) != '-';
                if (!whole || end) {
                    return whole && text.charAt(label) > '9' ? i : -1;
                }
                label = i + 1;
            } else if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-')) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isPlain(String text, int start) {
        boolean fragment = false;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%' && isHexPair(text, i + 1)) {
                i += 2;
            } else if (c == '#' && !fragment) {
                fragment = true;
            } else if (c >= BEHIND_HOST.length || !BEHIND_HOST[c]) {
                return false;
            }
        }
        return true;
    }

    /** Whether two hexadecimal digits of ASCII stand at a position. */
    static boolean isHexPair(String text, int at) {
        return at + 1 < text.length() && isHex(text.charAt(at)) && isHex(text.charAt(at + 1));
    }

    private static boolean isHex(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }

    private static boolean[] table(String characters) {
        boolean[] table = new boolean[128];
        characters.chars().forEach(c -> table[c] = true);
        return table;
    }
}
