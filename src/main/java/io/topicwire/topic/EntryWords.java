package io.topicwire.topic;

import io.topicwire.feed.Author;
import io.topicwire.feed.Category;
import io.topicwire.feed.Entry;
import io.topicwire.feed.Feed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * An entry, analysed once for all topics: where each form of each word stands. Belongs to one thread.
 *
 * <p>A capital in a query asks for the exact form, except where a text is all capitals; so a word is listed either under
 * its exact form or, in such a text, under its folded one.
 */
final class EntryWords {
    private final List<String> sourceNames = new ArrayList<>();
    private final List<Place> beginnings = new ArrayList<>();
    private final Map<String, List<Place>> byStem = new HashMap<>();
    private final Map<String, List<Place>> byExact = new HashMap<>();
    private final Map<String, List<Place>> byShouted = new HashMap<>();
    private final Map<Character, List<Place>> byInitial = new HashMap<>();

    private int size;

    private EntryWords() {}

    static EntryWords of(Entry entry, Feed feed) {
        EntryWords words = new EntryWords();
        words.add(TopicField.TITLE, List.of(entry.title()));
        words.add(TopicField.SUMMARY, List.of(entry.text().summary().text()));
        words.add(TopicField.CONTENT, List.of(entry.text().content().text()));
        words.add(
                TopicField.CATEGORY,
                entry.categories().stream().map(Category::term).toList());
        words.add(
                TopicField.AUTHOR,
                entry.attribution().authors().stream().map(Author::name).toList());
        words.sourceNames.add(feed.id().value());
        feed.tags().forEach(tag -> words.sourceNames.add(tag.toLowerCase(Locale.ROOT)));
        return words;
    }

    private void add(TopicField field, List<String> values) {
        int offset = 0;
        for (String value : values) {
            add(FieldText.of(field, value, offset));
            offset += value.length() + TopicField.SEPARATOR.length();
        }
    }

    private void add(FieldText text) {
        for (int i = 0; i < text.words().size(); i++) {
            Place place = new Place(size++, text, i);
            if (i == 0) {
                beginnings.add(place);
            }
            TextWord word = place.word();
            list(byStem, word.stem(), place);
            list(byInitial, word.folded().charAt(0), place);
            if (text.shouting()) {
                list(byShouted, word.folded(), place);
            } else {
                list(byExact, word.exact(), place);
            }
        }
    }

    private static <K> void list(Map<K, List<Place>> index, K form, Place place) {
        index.computeIfAbsent(form, f -> new ArrayList<>(2)).add(place);
    }

    /** The feed's id and tags, in lower case. */
    List<String> sourceNames() {
        return sourceNames;
    }

    /** The first word of each text that has words, in the order of the fields. */
    List<Place> beginnings() {
        return beginnings;
    }

    Set<String> stems() {
        return byStem.keySet();
    }

    Set<String> exactForms() {
        return byExact.keySet();
    }

    Set<String> shoutedForms() {
        return byShouted.keySet();
    }

    List<Place> withStem(String stem) {
        return byStem.getOrDefault(stem, List.of());
    }

    /** Where the word stands in a text that uses small letters. */
    List<Place> withExactForm(String exact) {
        return byExact.getOrDefault(exact, List.of());
    }

    /** Where the word stands in a text all in capitals. */
    List<Place> shouted(String folded) {
        return byShouted.getOrDefault(folded, List.of());
    }

    /** Where words stand whose folded form has this first character. */
    List<Place> withInitial(char initial) {
        return byInitial.getOrDefault(initial, List.of());
    }
}
