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
import java.util.function.Function;

/**
 * An entry, analysed once for all topics: where each form of each word stands. Belongs to one thread.
 *
 * <p>A capital in a query asks for the exact form, except where a text is all capitals; so a word is listed either under
 * its exact form or, in such a text, under its folded one.
 */
final class EntryWords {
    private final List<String> sourceNames = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final Map<String, List<Place>> byStem = new HashMap<>();
    private final Map<String, List<Place>> byExact = new HashMap<>();
    private final Map<String, List<Place>> byShouted = new HashMap<>();
    private final WordBeginnings foldedBeginnings = new WordBeginnings();
    private final WordBeginnings exactBeginnings = new WordBeginnings();
    private final WordBeginnings shoutedBeginnings = new WordBeginnings();

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
            Place place = new Place(places.size(), text, i);
            places.add(place);
            TextWord word = place.word();
            list(byStem, word.stem(), place);
            if (text.shouting()) {
                list(byShouted, word.folded(), place);
            } else {
                list(byExact, word.exact(), place);
            }
        }
    }

    private static void list(Map<String, List<Place>> index, String form, Place place) {
        index.computeIfAbsent(form, f -> new ArrayList<>(2)).add(place);
    }

    /** The feed's id and tags, in lower case. */
    List<String> sourceNames() {
        return sourceNames;
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

    /** Where words stand whose folded form begins so. */
    List<Place> beginningFolded(String beginning) {
        return foldedBeginnings.places(beginning, () -> indexed(TextWord::folded));
    }

    /** As {@link #withExactForm}, for the beginning of a word. */
    List<Place> beginningExact(String beginning) {
        return exactBeginnings.places(beginning, () -> byExact);
    }

    /** As {@link #shouted}, for the beginning of a word. */
    List<Place> beginningShouted(String beginning) {
        return shoutedBeginnings.places(beginning, () -> byShouted);
    }

    private Map<String, List<Place>> indexed(Function<TextWord, String> form) {
        Map<String, List<Place>> index = new HashMap<>();
        places.forEach(place -> list(index, form.apply(place.word()), place));
        return index;
    }
}
