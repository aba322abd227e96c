package io.topicwire.parse;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A document type declaration, skipped. Nothing outside is ever loaded; of its own entities only plain text is kept.
 *
 * @param end position behind it
 * @param entities the entities that it declares
 */
record Doctype(int end, InternalEntities entities) {
    private static final int LONGEST = 1 << 16;
    private static final Pattern ENTITY = Pattern.compile(
            "<!ENTITY\\s{1,20}([\\w.-]{1,40})\\s{1,20}(?:\"([^\"&%<]{0,200})\"|'([^'&%<]{0,200})')\\s{0,20}>");

    /** Reads the declaration that begins at {@code start}. */
    static Doctype at(String text, int start) {
        int bound = Math.min(text.length(), start + LONGEST);
        boolean subset = false;
        for (int i = start + 9; i < bound; i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\'') {
                int close = text.indexOf(c, i + 1);
                i = close < 0 || close >= bound ? i : close;
            } else if (c == '[') {
                subset = true;
            } else if (c == ']') {
                subset = false;
            } else if (c == '>' && !subset) {
                return new Doctype(i + 1, entitiesIn(text.substring(start, i)));
            }
        }
        // No end within reason: skip to the first bracket, the tree parser copes with what is left.
        int bracket = text.indexOf('>', start);
        return new Doctype(bracket < 0 ? text.length() : bracket + 1, InternalEntities.NONE);
    }

    private static InternalEntities entitiesIn(String declaration) {
        Map<String, String> values = new LinkedHashMap<>();
        Matcher entity = ENTITY.matcher(declaration);
        while (entity.find() && values.size() < InternalEntities.MOST) {
            String value = entity.group(2) != null ? entity.group(2) : entity.group(3);
            values.putIfAbsent(entity.group(1), value);
        }
        values.keySet().removeIf(name -> name.toLowerCase(Locale.ROOT).matches("amp|lt|gt|quot|apos"));
        return new InternalEntities(values);
    }
}
