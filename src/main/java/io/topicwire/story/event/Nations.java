package io.topicwire.story.event;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** Which nation a name stands for: its own, that of its people, that of its capital. From the same file as their rarity. */
final class Nations {
    /** What a term is that stands for none. */
    static final int NONE = -1;

    /** Codes of terms, ascending. */
    private static final int[] CODES;
    /** Beside each its nation. */
    private static final int[] NATIONS;

    static {
        List<String> lines = ResourceLines.of(WordFrequencies.EVERYDAY);
        TreeMap<Integer, Integer> byCode = new TreeMap<>();
        for (int nation = 0; nation < lines.size(); nation++) {
            for (String name : lines.get(nation).split("\t")[1].split(" ")) {
                byCode.put(Terms.code(Terms.of(name.toLowerCase(Locale.ROOT))), nation);
            }
        }
        CODES = byCode.keySet().stream().mapToInt(Integer::intValue).toArray();
        NATIONS = byCode.values().stream().mapToInt(Integer::intValue).toArray();
    }

    private Nations() {}

    /** A number for the nation, {@link #NONE} for a term that stands for none. */
    static int of(int code) {
        int at = Arrays.binarySearch(CODES, code);
        return at < 0 ? NONE : NATIONS[at];
    }
}
