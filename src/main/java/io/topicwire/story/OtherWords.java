package io.topicwire.story;

import io.topicwire.feed.Entry;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells another article from an edited one: by how many of their words they share. */
final class OtherWords {
    /** The start says what an article is about; two excerpts of one article differ in length more than in their start. */
    private static final int WORDS = 60;
    /**
     * Two articles of one outlet share a quarter of the words of their starts (articles, prepositions, its name); an
     * edited one keeps well over half, even where title or first sentence are written anew.
     */
    private static final double SAME_SHARE = 0.5;

    private OtherWords() {}

    /** Whether less than half of the words of the shorter one stand in the other. */
    static boolean mostly(Entry one, Entry other) {
        Set<String> first = start(one);
        Set<String> second = start(other);
        Set<String> common = new HashSet<>(first);
        common.retainAll(second);
        return common.size() < SAME_SHARE * Math.min(first.size(), second.size());
    }

    private static Set<String> start(Entry entry) {
        Set<String> words = new HashSet<>(Words.of(entry.title()));
        List<String> text = Words.of(entry.text().summary().text(), WORDS);
        words.addAll(text.isEmpty() ? Words.of(entry.text().content().text(), WORDS) : text);
        return words;
    }
}
