package io.topicwire.story;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Turns of phrase that are removed from texts. Few texts have any, and one pass over a text tells which may be there. */
final class Phrases {
    private static final int LAST_FIRST_CHARACTER = 0xFF;

    private final List<Phrase> phrases;
    /** For each character the triggers that begin with it, large or small. */
    private final Trigger[][] byFirst = new Trigger[LAST_FIRST_CHARACTER + 1][];

    Phrases(List<Phrase> phrases) {
        this.phrases = phrases;
        for (char c = 0; c <= LAST_FIRST_CHARACTER; c++) {
            byFirst[c] = beginningWith(small(c)).toArray(Trigger[]::new);
        }
    }

    private List<Trigger> beginningWith(char first) {
        List<Trigger> beginning = new ArrayList<>();
        for (int i = 0; i < phrases.size(); i++) {
            for (String trigger : phrases.get(i).triggers()) {
                if (trigger.charAt(0) == first) {
                    beginning.add(new Trigger(trigger.toCharArray(), i));
                }
            }
        }
        return beginning;
    }

    /** Those of which the text contains a trigger, in the order in which they were given. */
    List<Phrase> triggeredBy(String text) {
        char[] characters = text.toCharArray();
        boolean[] triggered = new boolean[phrases.size()];
        for (int at = 0; at < characters.length; at++) {
            if (characters[at] <= LAST_FIRST_CHARACTER) {
                for (Trigger trigger : byFirst[characters[at]]) {
                    triggered[trigger.phrase()] |= trigger.isAt(characters, at);
                }
            }
        }
        List<Phrase> found = new ArrayList<>();
        for (int i = 0; i < triggered.length; i++) {
            if (triggered[i]) {
                found.add(phrases.get(i));
            }
        }
        return found;
    }

    private static char small(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c;
    }

    /**
     * A turn of phrase.
     *
     * @param triggers in small letters; a text that has the phrase contains one of them, whatever its capitals
     * @param pattern in which only letters of ASCII may be large or small
     */
    record Phrase(List<String> triggers, Pattern pattern) {
        Phrase(List<String> triggers, String expression) {
            this(triggers, Pattern.compile(expression, Pattern.CASE_INSENSITIVE));
        }

        Phrase(String trigger, String expression) {
            this(List.of(trigger), expression);
        }
    }

    /** A trigger and the place of its phrase in the list. */
    private record Trigger(char[] letters, int phrase) {
        boolean isAt(char[] text, int at) {
            if (at + letters.length > text.length) {
                return false;
            }
            for (int i = 1; i < letters.length; i++) {
                if (small(text[at + i]) != letters[i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
