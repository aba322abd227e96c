package io.topicwire.story.event;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;

/**
 * How rare a term is in news, from a frozen table: weights must not move with what happens to be in the window, or the
 * same entries would be judged otherwise after a restart. A term that the table does not have is rare.
 *
 * <p>The file has a line for each class of rarity: the class, a tab, its terms. A term that is mostly a name begins with
 * a capital. {@code CountWords}, a program beside the tests, writes it.
 */
final class WordFrequencies {
    /** Name of the table, part of the model's name: another table makes other decisions. */
    static final String VERSION = "words-3";

    private static final String COUNTED = "words-1.txt";
    /** Counted in papers of one country, the names of all others are rare; on a foreign desk they are not. */
    static final String EVERYDAY = "nations.txt";

    /** The same of the words of a desk for defence: to papers for everybody a frigate is rare. */
    private static final String OF_THE_DESK = "desk-words.txt";

    /** A class more is half as many texts again, about: steps of 0.4 in the natural logarithm. */
    static final double STEP = 0.4;

    private static final float RAREST = 8;
    private static final int ABSENT = -1;
    private static final int NAME = 0x80;
    private static final int CLASS = 0x7F;

    private static final WordFrequencies STANDARD =
            new WordFrequencies(ResourceLines.of(COUNTED), ResourceLines.of(EVERYDAY), ResourceLines.of(OF_THE_DESK));

    /** Codes of the terms, ascending, as they are searched by halves. */
    private final int[] codes;
    /** Beside each code its class, with {@link #NAME} where it is mostly a name. */
    private final byte[] classes;

    /**
     * @param counted terms by the class in which the texts that were counted have them
     * @param everyday names by the highest class that they may have, whatever was counted
     * @param ofTheDesk the same of other words
     */
    private WordFrequencies(List<String> counted, List<String> everyday, List<String> ofTheDesk) {
        Map<Integer, Long> byCode = new TreeMap<>();
        entries(counted, UnaryOperator.identity()).forEach(entry -> byCode.put((int) (entry >> 8), entry));
        for (List<String> lines : List.of(everyday, ofTheDesk)) {
            entries(lines, Terms::of).forEach(entry -> byCode.merge((int) (entry >> 8), entry, Math::min));
        }
        long[] entries =
                byCode.values().stream().mapToLong(Long::longValue).sorted().toArray();
        codes = new int[entries.length];
        classes = new byte[entries.length];
        for (int i = 0; i < entries.length; i++) {
            codes[i] = (int) (entries[i] >> 8);
            classes[i] = (byte) entries[i];
        }
    }

    private static LongStream entries(List<String> lines, UnaryOperator<String> comparable) {
        return lines.stream().flatMapToLong(line -> {
            String[] parts = line.split("\t");
            int rarity = Integer.parseInt(parts[0]);
            return Arrays.stream(parts[1].split(" ")).mapToLong(term -> entry(term, rarity, comparable));
        });
    }

    private static long entry(String term, int rarity, UnaryOperator<String> comparable) {
        char first = term.charAt(0);
        boolean name = Character.isUpperCase(first);
        String plain = name ? Character.toLowerCase(first) + term.substring(1) : term;
        return (long) Terms.code(comparable.apply(plain)) << 8 | rarity | (name ? NAME : 0);
    }

    static WordFrequencies standard() {
        return STANDARD;
    }

    /** How telling the term is: 0 for one that stands in every text, about eight for one that hardly any text has. */
    float rarity(int code) {
        int at = at(code);
        return at < 0 ? RAREST : (float) Math.min(RAREST, Math.max(1, classes[at] & CLASS) * STEP);
    }

    /** The same as a class from 1 to 20: {@code rarity / STEP}, to be kept in few bits. */
    int rarityClass(int code) {
        return Math.round(rarity(code) / (float) STEP);
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
