package io.topicwire.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** Whether the entry has it in one of the fields. */
    boolean isIn(EntryWords entry, Set<TopicField> fields) {
        // No stream: this is the innermost loop of every match, and it mostly finds nothing.
        for (Place place : words.get(0).candidates(entry)) {
            if (fields.contains(place.text().field()) && isMetFrom(place)) {
                return true;
            }
        }
        return false;
    }

    /** Everywhere it stands in one of the fields, in order. */
    List<Span> spans(EntryWords entry, Set<TopicField> fields) {
        List<Place> candidates = words.get(0).candidates(entry);
        if (candidates.isEmpty()) {
            return List.of();
        }
        return candidates.stream()
                .filter(place -> fields.contains(place.text().field()) && isMetFrom(place))
                .map(place -> new Span(place, words.size()))
                .sorted()
                .toList();
    }

    /** The longest of its whole words, as long words are rare; empty where it has only the beginning of one. */
    Optional<WordPattern> clue() {
        return words.stream().filter(word -> word.telling() > 0).max(Comparator.comparingInt(WordPattern::telling));
    }

    private boolean isMetFrom(Place first) {
        FieldText text = first.text();
        if (first.index() + words.size() > text.words().size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            if (!words.get(i).isMetBy(text.words().get(first.index() + i), text.shouting())) {
                return false;
            }
        }
        return true;
    }
}
