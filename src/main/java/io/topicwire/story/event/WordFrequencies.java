package io.topicwire.story.event;

import java.util.Arrays;
import java.util.List;

/**
 * How rare a term is in news, from a frozen table: weights must not move with what happens to be in the window, or the
 * same entries would be judged otherwise after a restart. A term that the table does not have is rare.
 *
 * <p>The file has a line for each class of rarity: the class, a tab, its terms. A term that is mostly a name begins with
 * a capital. {@code CountWords}, a program beside the tests, writes it.
 */
final class WordFrequencies {
    /** Name of the table, part of the model's name: another table makes other decisions. */
    static final String VERSION = "words-1";

    /** A class more is half as many texts again, about: steps of 0.4 in the natural logarithm. */
    static final double STEP = 0.4;

    private static final float RAREST = 8;
    private static final int ABSENT = -1;
    private static final int NAME = 0x80;
    private static final int CLASS = 0x7F;

    private static final WordFrequencies STANDARD = new WordFrequencies(ResourceLines.of(VERSION + ".txt"));

    /** Codes of the terms, ascending, as they are searched by halves. */
    private final int[] codes;
    /** Beside each code its class, with {@link #NAME} where it is mostly a name. */
    private final byte[] classes;

    private WordFrequencies(List<String> lines) {
        long[] entries = lines.stream()
                .flatMapToLong(line -> {
                    String[] parts = line.split("\t");
                    int rarity = Integer.parseInt(parts[0]);
                    return Arrays.stream(parts[1].split(" ")).mapToLong(term -> entry(term, rarity));
                })
                .sorted()
                .toArray();
        codes = new int[entries.length];
        classes = new byte[entries.length];
        for (int i = 0; i < entries.length; i++) {
            codes[i] = (int) (entries[i] >> 8);
            classes[i] = (byte) entries[i];
        }
    }

    private static long entry(String term, int rarity) {
        char first = term.charAt(0);
        boolean name = Character.isUpperCase(first);
        String plain = name ? Character.toLowerCase(first) + term.substring(1) : term;
        return (long) Terms.code(plain) << 8 | rarity | (name ? NAME : 0);
    }

    static WordFrequencies standard() {
        return STANDARD;
    }

    /** How telling the term is: 0 for one that stands in every text, about eight for one that hardly any text has. */
    float rarity(int code) {
        int at = at(code);
        return at < 0 ? RAREST : (float) Math.min(RAREST, Math.max(1, classes[at] & CLASS) * STEP);
    }

    /** Whether the term mostly has a capital inside sentences, or is too rare to be known. */
    boolean mayBeName(int code) {
        int at = at(code);
        return at < 0 || (classes[at] & NAME) != 0;
    }

    private int at(int code) {
        int at = Arrays.binarySearch(codes, code);
        return at < 0 ? ABSENT : at;
    }
}
