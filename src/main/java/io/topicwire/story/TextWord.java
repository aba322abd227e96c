package io.topicwire.story;

import java.util.Locale;

/**
 * A word of a text.
 *
 * @param cased as it stands
 * @param lower in small letters
 * @param capital it begins with a capital and is no single letter
 * @param opens it is the first of a sentence, a line or a quotation
 */
record TextWord(String cased, String lower, boolean capital, boolean opens) {
    static TextWord of(String cased, boolean opens) {
        boolean capital = cased.length() > 1 && Character.isUpperCase(cased.charAt(0));
        return new TextWord(cased, cased.toLowerCase(Locale.ROOT), capital, opens);
    }
}
