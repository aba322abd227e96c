package io.topicwire.topic;

/**
 * One name of a lexicon's entry.
 *
 * @param text the name as texts write it; a word with a capital is found in that case only
 * @param part what it says of the entry
 */
public record LexiconName(String text, NamePart part) {
    /** Longest name, in characters. */
    public static final int LONGEST = 100;

    /**
     * What two names have in common that no text can tell apart: words, capitals; not hyphens and accents.
     *
     * @param name any text
     * @return empty where {@code name} has no word
     */
    public static String key(String name) {
        return String.join(" ", NameWords.of(name));
    }
}
