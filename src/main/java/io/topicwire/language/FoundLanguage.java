package io.topicwire.language;

/**
 * The language of an entry and how it was found.
 *
 * @param tag BCP 47: the declared tag where it is believed, else a primary subtag; empty where nobody can say
 * @param means how it was found
 * @param declared what was declared, as written; empty where nothing was
 */
public record FoundLanguage(String tag, Means means, String declared) {
    /** How a language is found. */
    public enum Means {
        /** The publisher or the operator says so, and nothing speaks against it. */
        DECLARED("as declared"),
        /** It alone is written so. */
        SCRIPT("by its script"),
        /** Its words are most like it. */
        DETECTOR("by its words"),
        /** It is not found. */
        UNKNOWN("unknown");

        private final String words;

        Means(String words) {
            this.words = words;
        }
    }

    /** For people, in one line: {@code de, by its words; en-US was declared}. */
    @Override
    public String toString() {
        String found = means == Means.UNKNOWN ? means.words : tag + ", " + means.words;
        return declared.isBlank() || means == Means.DECLARED ? found : found + "; " + declared + " was declared";
    }
}
