package io.topicwire.normalise;

import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/**
 * Character references of HTML. Those that are written as they should be, which is nearly all, are read here; the rules
 * for the rest (no semicolon, unknown names, numbers of no character) are the parser's.
 */
final class CharacterReferences {
    private static final int LONGEST = 32;

    private CharacterReferences() {}

    /** The text with its references read; {@code attribute} is whether it stands in one, where rules are stricter. */
    static String decode(String text, boolean attribute) {
        int reference = text.indexOf('&');
        if (reference < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int copied = 0;
        while (reference >= 0) {
            out.append(text, copied, reference);
            copied = reference + 1;
            if (reference + 1 < text.length() && !mayBegin(text.charAt(reference + 1))) {
                out.append('&');
            } else {
                int end = text.indexOf(';', reference);
                String read = end < 0 || end - reference > LONGEST ? "" : read(text, reference + 1, end);
                if (read.isEmpty()) {
                    return Parser.unescapeEntities(text, attribute);
                }
                out.append(read);
                copied = end + 1;
            }
            reference = text.indexOf('&', copied);
        }
        return out.append(text, copied, text.length()).toString();
    }

    /** Anything but what certainly is no reference. */
    private static boolean mayBegin(char c) {
        return c != ' ' && c != '\n' && c != '&';
    }

    private static String read(String text, int start, int end) {
        if (text.charAt(start) != '#') {
            return Entities.getByName(text.substring(start, end));
        }
        boolean hex = start + 1 < end && (text.charAt(start + 1) | 0x20) == 'x';
        int number = 0;
        for (int i = hex ? start + 2 : start + 1; i < end; i++) {
            int digit = text.charAt(i) < 128 ? Character.digit(text.charAt(i), hex ? 16 : 10) : -1;
            if (digit < 0 || number > Character.MAX_CODE_POINT) {
                return "";
            }
            number = number * (hex ? 16 : 10) + digit;
        }
        return isOrdinary(number) ? Character.toString(number) : "";
    }

    /** Neither a control character nor half of a pair, nor beyond Unicode. */
    private static boolean isOrdinary(int number) {
        return number >= 0x20 && number < 0x7F
                || number >= 0xA0 && number < 0xD800
                || number >= 0xE000 && number < 0xFFFE
                || number >= 0x10000 && number <= Character.MAX_CODE_POINT;
    }
}
