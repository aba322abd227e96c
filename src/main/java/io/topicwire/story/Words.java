package io.topicwire.story;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts text into comparable words: lower case, compatibility forms folded, quotation marks and a possessive {@code 's}
 * dropped, figures kept whole ({@code 1,200} and {@code 1200} are one word, {@code 28.5} is one word). Scripts without
 * word spaces give one word a character.
 */
public final class Words {
    private static final Pattern INITIALS = Pattern.compile("\\b(?:\\p{Lu}\\.){2,8}");

    /** Thai is the first script in Unicode's order that puts no spaces between words. */
    private static final int FIRST_UNSPACED = 0x0E00;

    private Words() {}

    /** The first words of the text in small letters, at most {@code limit}. */
    public static List<String> of(String text, int limit) {
        return cut(text, limit).stream().map(TextWord::lower).toList();
    }

    /** All words of the text. */
    static List<String> of(String text) {
        return of(text, Integer.MAX_VALUE);
    }

    /** Like {@link #of}, with capital letters as they stand. */
    public static List<String> cased(String text, int limit) {
        return cut(text, limit).stream().map(TextWord::cased).toList();
    }

    /** The first words of the text as they stand, at most {@code limit}. */
    static List<TextWord> cut(String text, int limit) {
        // No word of a news text is longer on average than sixteen characters: do not fold a book to take fifty words.
        String start = text.length() / 16 > limit ? text.substring(0, limit * 16) : text;
        String folded = joinInitials(Normalizer.normalize(start, Normalizer.Form.NFKC));
        List<TextWord> words = new ArrayList<>();
        boolean opens = true;
        for (int i = 0; i < folded.length() && words.size() < limit; ) {
            int end = wordEnd(folded, i);
            if (end > i) {
                words.add(TextWord.of(plain(folded.substring(i, end)), opens));
                opens = false;
                i = afterPossessive(folded, end);
            } else {
                opens |= endsSentence(folded, i);
                i += Character.charCount(folded.codePointAt(i));
            }
        }
        return words;
    }

    private static boolean endsSentence(String text, int at) {
        char c = text.charAt(at);
        return c == '\n'
                || (".!?:\u201c\"".indexOf(c) >= 0
                        && at + 1 < text.length()
                        && Character.isWhitespace(text.charAt(at + 1)));
    }

    /** {@code true} where the word is a figure. */
    public static boolean isFigure(String word) {
        return Character.isDigit(word.charAt(0));
    }

    /** {@code U.N.} is the word {@code UN}. */
    private static String joinInitials(String text) {
        for (int dot = text.indexOf('.', 1); dot >= 0 && dot + 2 < text.length(); dot = text.indexOf('.', dot + 1)) {
            if (Character.isUpperCase(text.charAt(dot - 1)) && text.charAt(dot + 2) == '.') {
                return INITIALS.matcher(text).replaceAll(found -> found.group().replace(".", ""));
            }
        }
        return text;
    }

    private static int wordEnd(String text, int start) {
        int i = start;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (isUnspaced(c)) {
                return i > start ? i : i + Character.charCount(c);
            }
            if (!isWordPart(c) && !joinsFigure(text, start, i)) {
                break;
            }
            i += Character.charCount(c);
        }
        return i;
    }

    private static boolean isWordPart(int c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isUnspaced(int c) {
        if (c < FIRST_UNSPACED) {
            return false;
        }
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return Character.isIdeographic(c)
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA
                || script == Character.UnicodeScript.THAI;
    }

    private static boolean joinsFigure(String text, int start, int at) {
        char c = text.charAt(at);
        return (c == '.' || c == ',')
                && at > start
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
    }

    private static String plain(String word) {
        return word.indexOf(',') < 0 ? word : word.replace(",", "");
    }

    private static int afterPossessive(String text, int end) {
        boolean mark = end + 1 < text.length() && "'\u2019".indexOf(text.charAt(end)) >= 0;
        boolean possessive = mark
                && "sS".indexOf(text.charAt(end + 1)) >= 0
                && (end + 2 == text.length() || !Character.isLetterOrDigit(text.charAt(end + 2)));
        return possessive ? end + 2 : end;
    }
}
