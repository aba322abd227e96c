package io.topicwire.topic;

import java.util.List;

/**
 * One name of a lexicon's entry.
 *
 * @param text the name as texts write it; a word with a capital is found in that case only
 * @param part what it says of the entry
 * @param words its words as they are compared; may be empty
 */
public record LexiconName(String text, NamePart part, List<String> words) {
    /** Longest name, in characters. */
    public static final int LONGEST = 100;

    public LexiconName {
        words = List.copyOf(words);
    }

    /** The name, cut into words. */
    public static LexiconName of(String text, NamePart part) {
        return new LexiconName(text, part, NameWords.of(text));
    }

    /**
     * What two names have in common that no text can tell apart: words, capitals; not hyphens and accents. Empty where
     * the name has no word.
     */
    public String key() {
        return String.join(" ", words);
    }
}
