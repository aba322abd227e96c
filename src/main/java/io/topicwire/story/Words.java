package io.topicwire.story;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts text into comparable words: lower case, compatibility forms folded, quotation marks and a possessive {@code 's}
 * dropped, figures kept whole ({@code 1,200} and {@code 1200} are one word, {@code 28.5} is one word). Scripts without
 * word spaces give one word a character.
 */
public final class Words {
    /** Thai is the first script in Unicode's order that puts no spaces between words, the ideographs come next. */
    private static final int FIRST_UNSPACED = 0x0E00;

    private static final int LAST_THAI = 0x0E7F;
    private static final int FIRST_IDEOGRAPH = 0x3000;

    private static final int FIRST_MARK = 0x0300;

    private Words() {}

    /** The first words of the text in small letters, at most {@code limit}. */
    public static List<String> of(String text, int limit) {
        return cut(text, limit).stream().map(TextWord::lower).toList();
    }

    /** All words of the text. */
    static List<String> of(String text) {
        return of(text, Integer.MAX_VALUE);
    }

    /** How many words the text has. */
    static int count(String text) {
        return cut(text, Integer.MAX_VALUE).size();
    }

    /** Like {@link #of}, with capital letters as they stand. */
    public static List<String> cased(String text, int limit) {
        return cut(text, limit).stream().map(TextWord::cased).toList();
    }

    /** The first words of the text as they stand, at most {@code limit}. */
    static List<TextWord> cut(String text, int limit) {
        // No word of a news text is longer on average than sixteen characters: do not fold a book to take fifty words.
        FoldedText folded = FoldedText.of(text.length() / 16 > limit ? text.substring(0, limit * 16) : text);
        char[] characters = folded.characters();
        List<TextWord> words = new ArrayList<>();
        boolean opens = true;
        for (int i = 0; i < characters.length && words.size() < limit; ) {
            int end = wordEnd(characters, i);
            if (end > i) {
                words.add(word(folded, i, end, opens));
                opens = false;
                i = afterPossessive(characters, end);
            } else {
                opens |= endsSentence(characters, i);
                i += Character.charCount(Character.codePointAt(characters, i));
            }
        }
        return words;
    }

    private static TextWord word(FoldedText text, int start, int end, boolean opens) {
        String cased = plain(text.text().substring(start, end));
        return isSmall(text.characters(), start, end)
                ? new TextWord(cased, cased, false, opens)
                : TextWord.of(cased, opens);
    }

    /** Whether there are small letters of ASCII and figures only, as in most words. */
    private static boolean isSmall(char[] text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text[i] >= 'A' && (text[i] < 'a' || text[i] > 'z')) {
                return false;
            }
        }
        return true;
    }

    private static boolean endsSentence(char[] text, int at) {
        return switch (text[at]) {
            case '\n' -> true;
            case '.', '!', '?', ':', '\u201c', '"' -> at + 1 < text.length && Character.isWhitespace(text[at + 1]);
            default -> false;
        };
    }

    /** {@code true} where the word is a figure. */
    public static boolean isFigure(String word) {
        return Character.isDigit(word.charAt(0));
    }

    private static int wordEnd(char[] text, int start) {
        int i = start;
        while (i < text.length) {
            if (isPlainLetterOrDigit(text[i])) {
                i++;
                continue;
            }
            int c = Character.codePointAt(text, i);
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

    private static boolean isPlainLetterOrDigit(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    private static boolean isWordPart(int c) {
        return Character.isLetterOrDigit(c) || c >= FIRST_MARK && isMark(Character.getType(c));
    }

    private static boolean isMark(int type) {
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isUnspaced(int c) {
        if (c < FIRST_UNSPACED || c > LAST_THAI && c < FIRST_IDEOGRAPH) {
            return false;
        }
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return Character.isIdeographic(c)
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA
                || script == Character.UnicodeScript.THAI;
    }

    private static boolean joinsFigure(char[] text, int start, int at) {
        return (text[at] == '.' || text[at] == ',')
                && at > start
                && at + 1 < text.length
                && Character.isDigit(text[at - 1])
                && Character.isDigit(text[at + 1]);
    }

    private static String plain(String word) {
        return word.indexOf(',') < 0 ? word : word.replace(",", "");
    }

    private static int afterPossessive(char[] text, int end) {
        boolean possessive = end + 1 < text.length
                && (text[end] == '\'' || text[end] == '\u2019')
                && (text[end + 1] == 's' || text[end + 1] == 'S')
                && (end + 2 == text.length || !Character.isLetterOrDigit(text[end + 2]));
        return possessive ? end + 2 : end;
    }
}
