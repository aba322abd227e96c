package io.topicwire.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The first and the last words of a text, and where they stand.
 *
 * @param text the whole of it
 * @param first words from the start on
 * @param last words from the end back
 */
record TextEdges(String text, List<Word> first, List<Word> last) {
    /** Longest habit in words: a call to follow a site on three networks. */
    static final int WORDS = 25;

    /**
     * A word in lower case.
     *
     * @param start offset of its first character
     * @param end offset behind its last
     */
    record Word(String letters, int start, int end) {}

    static TextEdges of(String text) {
        List<Word> first = new ArrayList<>();
        for (int at = 0; first.size() < WORDS && at < text.length(); ) {
            int end = at;
            while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
                end++;
            }
            if (end > at) {
                first.add(word(text, at, end));
            }
            at = end + 1;
        }
        List<Word> last = new ArrayList<>();
        for (int at = text.length(); last.size() < WORDS && at > 0; ) {
            int start = at;
            while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
                start--;
            }
            if (start < at) {
                last.add(word(text, start, at));
            }
            at = start - 1;
        }
        return new TextEdges(text, first, last);
    }

    private static Word word(String text, int start, int end) {
        return new Word(text.substring(start, end).toLowerCase(Locale.ROOT), start, end);
    }

    /** How many words from the start on both have. */
    int sharedStart(TextEdges other) {
        return shared(first, other.first);
    }

    /** How many words from the end back both have. */
    int sharedEnd(TextEdges other) {
        return shared(last, other.last);
    }

    private static int shared(List<Word> own, List<Word> theirs) {
        int shared = 0;
        while (shared < Math.min(own.size(), theirs.size())
                && own.get(shared).letters().equals(theirs.get(shared).letters())) {
            shared++;
        }
        return shared;
    }

    /** Where the text goes on behind so many words. */
    int endOfStart(int words) {
        return words == 0 ? 0 : first.get(words - 1).end();
    }

    /** Where the last so many words begin. */
    int startOfEnd(int words) {
        return words == 0 ? text.length() : last.get(words - 1).start();
    }
}
