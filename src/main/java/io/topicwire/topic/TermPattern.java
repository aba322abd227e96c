package io.topicwire.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Words that must stand next to each other in one text: a phrase, or a term such as {@code S-400}, whose hyphen is as
 * good as a space.
 *
 * @param words one or more
 */
record TermPattern(List<WordPattern> words) {
    /** The pattern of a bare word. */
    static TermPattern ofWord(String text) {
        return new TermPattern(words(text));
    }

    /** The pattern of a word that is only a beginning. */
    static TermPattern ofPrefix(String text) {
        return new TermPattern(words(text + "*"));
    }

    /** The pattern of a phrase; each of its words may be a beginning. */
    static TermPattern ofPhrase(String text) {
        return new TermPattern(Stream.of(text.split(" ", -1))
                .flatMap(word -> words(word).stream())
                .toList());
    }

    /** The patterns of a piece of text without spaces, none where it has neither letter nor digit. */
    static List<WordPattern> words(String text) {
        List<TextWord> words = TextAnalysis.words(text);
        List<WordPattern> patterns = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            boolean last = i == words.size() - 1;
            patterns.add(WordPattern.of(words.get(i), last && text.endsWith("*")));
        }
        return patterns;
    }

    /** Where the whole pattern begins, in no promised order. */
    Stream<Place> places(EntryWords entry) {
        return words.get(0).places(entry).stream().filter(this::isMetFrom);
    }

    /** The first place in that field. */
    Optional<Place> firstPlace(EntryWords entry, TopicField field) {
        return places(entry).filter(place -> place.text().field() == field).min(Place::compareTo);
    }

    private boolean isMetFrom(Place first) {
        if (first.index() + words.size() > first.text().words().size()) {
            return false;
        }
        for (int i = 1; i < words.size(); i++) {
            if (!words.get(i).isMetAt(new Place(first.order() + i, first.text(), first.index() + i))) {
                return false;
            }
        }
        return true;
    }
}
