package io.topicwire.language;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whether a text is English beyond doubt by its commonest words: most declarations of English are true, and this costs a
 * hundredth of what the detector does.
 */
final class EnglishWords {
    /** Common in English and, two different ones together, in hardly another language's text. */
    private static final Set<String> COMMON = Set.of(
            "the", "and", "to", "that", "with", "from", "by", "has", "was", "of", "after", "who", "which", "their",
            "been", "will", "would");

    private static final int LEAST = 3;
    private static final int LEAST_DIFFERENT = 2;

    private EnglishWords() {}

    /** @param words of any case */
    static boolean prevailIn(List<String> words) {
        Set<String> different = new HashSet<>();
        int found = 0;
        for (String word : words) {
            String folded = word.toLowerCase(Locale.ROOT);
            if (COMMON.contains(folded)) {
                found++;
                different.add(folded);
            }
        }
        return found >= LEAST && different.size() >= LEAST_DIFFERENT;
    }
}
