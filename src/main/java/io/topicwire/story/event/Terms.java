package io.topicwire.story.event;

import io.topicwire.story.Hashes;

/** What of a word is compared: endings of number and case must not part two reports of one event. */
final class Terms {
    /** Longer words are compared by so many letters: most inflection, in most languages, is at the end. */
    private static final int LETTERS = 7;

    private Terms() {}

    /** The comparable form of a word in small letters. */
    static String of(String word) {
        if (!Character.isLetter(word.charAt(0))) {
            return word;
        }
        String singular = withoutPlural(word);
        return singular.length() <= LETTERS ? singular : singular.substring(0, LETTERS);
    }

    /** A number that stands for the term, the same on every machine. */
    static int code(String term) {
        return Hashes.spread(term.hashCode());
    }

    private static String withoutPlural(String word) {
        int end = word.length();
        if (end > 4 && word.endsWith("ies")) {
            return word.substring(0, end - 3) + "y";
        }
        boolean plural = end > 3 && word.endsWith("s") && "sui".indexOf(word.charAt(end - 2)) < 0;
        return plural ? word.substring(0, end - 1) : word;
    }
}
