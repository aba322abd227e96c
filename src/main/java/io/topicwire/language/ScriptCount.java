package io.topicwire.language;

import java.lang.Character.UnicodeScript;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The script in which most of a text is written.
 *
 * @param script hiragana where the text is Japanese by its kana; empty without letters
 * @param letters how many letters are of it
 */
record ScriptCount(Optional<UnicodeScript> script, int letters) {
    /** In Japanese prose a third and more are kana; a Chinese text may quote one. */
    private static final int KANA_SHARE = 10;

    static ScriptCount of(String text) {
        Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
        text.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .filter(script -> script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED)
                .forEach(script -> counts.merge(script, 1, Integer::sum));
        joinJapanese(counts);
        return counts.entrySet().stream()
                .max(Comparator.comparing((Map.Entry<UnicodeScript, Integer> one) -> one.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(most -> new ScriptCount(Optional.of(most.getKey()), most.getValue()))
                .orElse(new ScriptCount(Optional.empty(), 0));
    }

    private static void joinJapanese(Map<UnicodeScript, Integer> counts) {
        int kana = counts.getOrDefault(UnicodeScript.HIRAGANA, 0) + counts.getOrDefault(UnicodeScript.KATAKANA, 0);
        int han = counts.getOrDefault(UnicodeScript.HAN, 0);
        if (kana > 0 && kana * KANA_SHARE >= kana + han) {
            counts.remove(UnicodeScript.KATAKANA);
            counts.remove(UnicodeScript.HAN);
            counts.put(UnicodeScript.HIRAGANA, kana + han);
        }
    }
}
