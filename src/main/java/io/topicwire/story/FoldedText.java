package io.topicwire.story;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text in the form in which it is cut into words: compatibility forms are folded (NFKC), and initials are one word, as
 * {@code UN} is for {@code U.N.}. It is held as an array beside the string, because every character of every text is
 * looked at several times, and a look into a string costs several calls where a program has just begun.
 *
 * @param text the string
 * @param characters the same; not a copy
 */
record FoldedText(String text, char[] characters) {
    private static final Pattern INITIALS = Pattern.compile("\\b(?:\\p{Lu}\\.){2,8}");

    static FoldedText of(String text) {
        char[] characters = text.toCharArray();
        boolean folded = isFolded(characters);
        if (folded && !hasInitials(characters)) {
            return new FoldedText(text, characters);
        }
        String joined = joinInitials(folded ? text : Normalizer.normalize(text, Normalizer.Form.NFKC));
        return new FoldedText(joined, joined.toCharArray());
    }

    /**
     * Whether every character is one that folding leaves alone beside any other of them: ASCII, the letters of western
     * Europe and Russia, dashes and curly quotation marks. Nearly all texts are made of these.
     */
    static boolean isFolded(char[] characters) {
        for (char c : characters) {
            boolean folded = c < 0x80
                    || c >= 0x00C0 && c <= 0x0131
                    || c >= 0x0400 && c <= 0x045F
                    || c >= 0x2012 && c <= 0x2015
                    || c >= 0x2018 && c <= 0x201D;
            if (!folded) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasInitials(char[] characters) {
        for (int dot = 1; dot + 2 < characters.length; dot++) {
            if (characters[dot] == '.' && characters[dot + 2] == '.' && Character.isUpperCase(characters[dot - 1])) {
                return true;
            }
        }
        return false;
    }

    /** The expression is tried only where there may be two initials. */
    private static String joinInitials(String text) {
        StringBuilder joined = new StringBuilder();
        int done = 0;
        Matcher initials = INITIALS.matcher(text).useTransparentBounds(true);
        for (int dot = text.indexOf('.', 1); dot >= 0 && dot + 2 < text.length(); dot = text.indexOf('.', dot + 1)) {
            if (Character.isUpperCase(text.charAt(dot - 1))
                    && text.charAt(dot + 2) == '.'
                    && initials.region(dot - 1, text.length()).lookingAt()) {
                joined.append(text, done, dot - 1).append(initials.group().replace(".", ""));
                done = initials.end();
                dot = done - 1;
            }
        }
        return joined.append(text, done, text.length()).toString();
    }
}
