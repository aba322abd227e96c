package io.topicwire.story;

import java.util.Locale;

/**
 * A word of a text.
 *
 * @param cased as it stands
 * @param lower in small letters
 * @param opens it is the first of a sentence, a line or a quotation
 */
record TextWord(String cased, String lower, boolean opens) {
    static TextWord of(String cased, boolean opens) {
        return new TextWord(cased, cased.toLowerCase(Locale.ROOT), opens);
    }

    /** Whether it begins with a capital and is no single letter. */
    boolean isCapital() {
        return cased.length() > 1 && Character.isUpperCase(cased.charAt(0));
    }
}
