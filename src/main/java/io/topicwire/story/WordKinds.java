package io.topicwire.story;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

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
    private static final int TELLING_LETTERS = 4;
    /** A headline in which more than this share of the words has a capital says nothing about names. */
    private static final double TITLE_CASE = 0.6;

    private static final int SEARCHED_CHARACTERS = 2_000;
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?:\u201c\"]\\s|\\n");

    private final Set<String> names = new HashSet<>();
    private final Set<String> openings = new HashSet<>();
    private final Set<String> common = new HashSet<>();

    /**
     * Learns the names: words with a capital inside a sentence, or at the start of one if the entry nowhere writes
     * them small. A title in title case counts as far as its first word only.
     */
    WordKinds(List<String> title, String text) {
        String start = text.substring(0, Math.min(text.length(), SEARCHED_CHARACTERS));
        List<List<String>> sentences = SENTENCE_END
                .splitAsStream(start)
                .map(sentence -> Words.cased(sentence, SEARCHED_CHARACTERS))
                .filter(words -> !words.isEmpty())
                .toList();
        sentences.forEach(this::addCommon);
        addCommon(title);
        sentences.forEach(this::addNames);
        boolean titleCase = title.stream().filter(WordKinds::isCapital).count() > TITLE_CASE * title.size();
        addNames(titleCase ? title.subList(0, 1) : title);
    }

    private void addCommon(List<String> sentence) {
        sentence.stream().filter(word -> !isCapital(word)).forEach(common::add);
    }

    private void addNames(List<String> sentence) {
        for (int i = 0; i < sentence.size(); i++) {
            String lower = sentence.get(i).toLowerCase(Locale.ROOT);
            if (isCapital(sentence.get(i)) && i > 0) {
                names.add(lower);
            } else if (isCapital(sentence.get(i)) && lower.length() >= TELLING_LETTERS && !common.contains(lower)) {
                openings.add(lower);
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
    long[] code(List<String> words) {
        return words.stream().mapToLong(this::code).toArray();
    }

    private long code(String cased) {
        String word = cased.toLowerCase(Locale.ROOT);
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

    private static boolean isCapital(String word) {
        return word.length() > 1 && Character.isUpperCase(word.charAt(0));
    }
}
