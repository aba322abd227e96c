package io.topicwire.story;

import java.util.Locale;

/** Percent-encoding brought to one form (RFC 3986 section 6.2.2): unreserved characters bare, digits upper case. */
final class PercentEncoding {
    private PercentEncoding() {}

    static String normalise(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int octet = octet(text, i);
            if (octet < 0) {
                out.append(text.charAt(i));
            } else {
                out.append(isUnreserved(octet) ? String.valueOf((char) octet) : upper(text, i));
                i += 2;
            }
        }
        return out.toString();
    }

    private static int octet(String text, int at) {
        if (text.charAt(at) != '%' || at + 2 >= text.length()) {
            return -1;
        }
        int high = Character.digit(text.charAt(at + 1), 16);
        int low = Character.digit(text.charAt(at + 2), 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }

    private static String upper(String text, int at) {
        return text.substring(at, at + 3).toUpperCase(Locale.ROOT);
    }

    private static boolean isUnreserved(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "-._~".indexOf(c) >= 0;
    }
}
