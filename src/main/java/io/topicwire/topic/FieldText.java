package io.topicwire.topic;

import java.util.List;

/**
 * One text of an entry: its title, or one of its categories.
 *
 * @param field the field that it belongs to
 * @param text as it stands
 * @param offset where it begins in the field's text; above 0 from the second category or author on
 * @param lead whether its beginning stands for the title or the summary that the entry does not have
 * @param shouting whether the whole of it is in capitals, so that capitals say nothing
 * @param words its words, in order
 */
record FieldText(TopicField field, String text, int offset, boolean lead, boolean shouting, List<TextWord> words) {
    private static final int LONGEST_QUOTATION = 200;

    static FieldText of(TopicField field, String text, int offset, boolean lead) {
        return new FieldText(field, text, offset, lead, isShouting(text), TextAnalysis.words(text));
    }

    /** Has capitals and no small letter; text of a script without case neither has. */
    private static boolean isShouting(String text) {
        return text.codePoints().anyMatch(Character::isUpperCase)
                && text.codePoints().noneMatch(Character::isLowerCase);
    }

    /** What stands at {@code length} words from {@code index} on, as a reason for {@code term}. */
    Evidence evidence(String term, int index, int length) {
        int start = words.get(index).start();
        int end = words.get(index + length - 1).end();
        String found = text.substring(start, Math.min(end, start + LONGEST_QUOTATION));
        return new Evidence(term, field, found, offset + start);
    }
}
