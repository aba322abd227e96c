package io.topicwire.story;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells figures and names from other words of one entry, and packs what comparing needs of a word into one number: a
 * hash of the word, a hash of its first letters (so that {@code Libya} and {@code Libyan} are seen to be akin), and
 * its kind.
 */
final class WordKinds {
    private static final long FIGURE = 1;
    private static final long NAME = 2;
    /** Long enough to say something of what the title is about. */
    private static final long TELLING = 4;
    /** Perhaps a name: has its capital at the start of a sentence only. */
    private static final long OPENING = 8;

    private static final int STEM_LETTERS = 4;
    /** {@code UN} and {@code EU} stand for a name that the other entry may write out. */
    private static final int NAME_LETTERS = 3;

    private static final int TELLING_LETTERS = 4;
    /** A headline in which more than this share of the words has a capital says nothing about names. */
    private static final double TITLE_CASE = 0.6;

    private final Set<String> names = new HashSet<>();
    private final Set<String> openings = new HashSet<>();
    private final boolean caseless;

    /**
     * Learns the names: words with a capital inside a sentence, or at the start of one if the entry nowhere writes
     * them small. A title in title case counts as far as its first word only.
     */
    WordKinds(List<TextWord> title, List<TextWord> text) {
        addNames(text, text.size());
        addNames(title, isTitleCase(title) ? 1 : title.size());
        removeSmall(title);
        removeSmall(text);
        caseless = names.isEmpty() && openings.isEmpty() && isWithoutCase(title) && isWithoutCase(text);
    }

    private void addNames(List<TextWord> words, int end) {
        for (int i = 0; i < end; i++) {
            TextWord word = words.get(i);
            if (word.capital() && !word.opens() && word.lower().length() >= NAME_LETTERS) {
                names.add(word.lower());
            } else if (word.capital() && word.lower().length() >= TELLING_LETTERS) {
                openings.add(word.lower());
            }
        }
    }

    private static boolean isTitleCase(List<TextWord> title) {
        int capitals = 0;
        for (TextWord word : title) {
            capitals += word.capital() ? 1 : 0;
        }
        return capitals > TITLE_CASE * title.size();
    }

    /** What the entry writes small elsewhere has its capital from the start of the sentence. */
    private void removeSmall(List<TextWord> words) {
        for (TextWord word : words) {
            if (!openings.isEmpty() && !word.capital()) {
                openings.remove(word.lower());
            }
        }
    }

    private static boolean isWithoutCase(List<TextWord> words) {
        for (TextWord word : words) {
            if (!word.capital() && hasSmallLetter(word.lower())) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasSmallLetter(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Character.isLowerCase(word.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** {@code true} where the script has no capitals, so that no names can be told. */
    boolean isCaseless() {
        return caseless;
    }

    /** The codes of the words, in order. */
    long[] code(List<TextWord> words) {
        long[] codes = new long[words.size()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = code(words.get(i).lower());
        }
        return codes;
    }

    private long code(String word) {
        long kind = Words.isFigure(word) ? FIGURE | TELLING : 0;
        kind |= names.contains(word) ? NAME : openings.contains(word) ? OPENING : 0;
        if (word.length() >= TELLING_LETTERS || Character.isIdeographic(word.codePointAt(0))) {
            kind |= TELLING;
        }
        return (long) word.hashCode() << 32 | (Hashes.spread(stem(word)) & 0xFFFF_FFF0L) | kind;
    }

    /** The hash of its first letters. */
    private static int stem(String word) {
        int hash = 0;
        for (int i = 0; i < Math.min(word.length(), STEM_LETTERS); i++) {
            hash = 31 * hash + word.charAt(i);
        }
        return hash;
    }

    /** What identifies the word in a code, whatever its kind. */
    static int word(long code) {
        return (int) (code >>> 32);
    }

    /** What identifies its first letters. */
    static int stem(long code) {
        return (int) code & ~0xF;
    }

    static boolean isFigure(long code) {
        return (code & FIGURE) != 0;
    }

    static boolean isName(long code) {
        return (code & NAME) != 0;
    }

    static boolean isOpening(long code) {
        return (code & OPENING) != 0;
    }

    static boolean isTelling(long code) {
        return (code & TELLING) != 0;
    }
}
