package io.topicwire.topic;

import java.util.Arrays;
import java.util.List;

/**
 * The texts of an entry, cut once, for the plain evaluator.
 *
 * @param texts all of them, in the order of the fields
 * @param sources id and tags of the feed
 * @param named what the lexicon finds in them
 */
record PlainTexts(List<Text> texts, List<String> sources, List<NamedHit> named) {
    /**
     * A text.
     *
     * @param field its field
     * @param written as it stands
     * @param lead whether it begins an entry without a title, or the content of one without a summary
     * @param words its words
     */
    record Text(TopicField field, String written, boolean lead, List<TextWord> words) {}

    static PlainTexts of(SampleEntry entry) {
        List<Text> texts = Arrays.stream(TopicField.values())
                .filter(field -> field != TopicField.SOURCE)
                .flatMap(field -> entry.texts(field)
                        .map(text -> new Text(field, text, isLead(entry, field), TextAnalysis.words(text))))
                .toList();
        EntryWords words = EntryWords.of(entry.entry(), SampleEntry.FEED, SampleNames.LEXICON);
        List<NamedHit> named = SampleNames.LEXICON.find(words).byRef().values().stream()
                .flatMap(List::stream)
                .toList();
        return new PlainTexts(texts, entry.texts(TopicField.SOURCE).toList(), named);
    }

    private static boolean isLead(SampleEntry entry, TopicField field) {
        return switch (field) {
            case SUMMARY -> entry.title().isBlank();
            case CONTENT -> entry.summary().isBlank();
            case TITLE, CATEGORY, AUTHOR, SOURCE -> false;
        };
    }
}
