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
    private final Set<String> common = new HashSet<>();

    /**
     * Learns the names: words with a capital inside a sentence, or at the start of one if the entry nowhere writes
     * them small. A title in title case counts as far as its first word only.
     */
    WordKinds(List<TextWord> title, List<TextWord> text) {
        addCommon(title);
        addCommon(text);
        addNames(text);
        boolean titleCase = title.stream().filter(TextWord::isCapital).count() > TITLE_CASE * title.size();
        addNames(titleCase ? title.subList(0, 1) : title);
    }

    private void addCommon(List<TextWord> words) {
        for (TextWord word : words) {
            if (!word.isCapital()) {
                common.add(word.lower());
            }
        }
    }

    private void addNames(List<TextWord> words) {
        for (TextWord word : words) {
            if (word.isCapital() && !word.opens() && word.lower().length() >= NAME_LETTERS) {
                names.add(word.lower());
            } else if (word.isCapital() && word.lower().length() >= TELLING_LETTERS && !common.contains(word.lower())) {
                openings.add(word.lower());
            }
        }
    }

    /** {@code true} where the script has no capitals, so that no names can be told. */
    boolean isCaseless() {
        return names.isEmpty()
                && openings.isEmpty()
                && common.stream().noneMatch(word -> word.chars().anyMatch(Character::isLowerCase));
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
        String stem = word.substring(0, Math.min(word.length(), STEM_LETTERS));
        long kind = Words.isFigure(word) ? FIGURE | TELLING : 0;
        kind |= names.contains(word) ? NAME : openings.contains(word) ? OPENING : 0;
        if (word.length() >= TELLING_LETTERS || Character.isIdeographic(word.codePointAt(0))) {
            kind |= TELLING;
        }
        return (long) word.hashCode() << 32 | (Hashes.spread(stem.hashCode()) & 0xFFFF_FFF0L) | kind;
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
