package io.topicwire.topic;

import io.topicwire.feed.Author;
import io.topicwire.feed.Category;
import io.topicwire.feed.Entry;
import io.topicwire.feed.Feed;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An entry, analysed once for all topics: where each form of each word stands, and each name of the lexicon. Belongs to
 * one thread.
 *
 * <p>A capital in a query asks for the exact form, except where a text is all capitals; so a word is listed either under
 * its exact form or, in such a text, under its folded one.
 */
final class EntryWords {
    private final Index index;
    /** Words that count as not there, by their order; empty in the entry as it stands. */
    private final BitSet struck;

    private EntryWords(Index index, BitSet struck) {
        this.index = index;
        this.struck = struck;
    }

    static EntryWords of(Entry entry, Feed feed, Lexicon lexicon) {
        Index index = new Index(language(entry, feed));
        String summary = entry.text().summary().text();
        index.add(TopicField.TITLE, List.of(entry.title()), false);
        index.add(TopicField.SUMMARY, List.of(summary), entry.title().isBlank());
        index.add(TopicField.CONTENT, List.of(entry.text().content().text()), summary.isBlank());
        index.add(
                TopicField.CATEGORY,
                entry.categories().stream().map(Category::term).toList(),
                false);
        index.add(
                TopicField.AUTHOR,
                entry.attribution().authors().stream().map(Author::name).toList(),
                false);
        index.sourceNames.add(feed.id().value());
        feed.tags().forEach(tag -> index.sourceNames.add(tag.toLowerCase(Locale.ROOT)));
        EntryWords words = new EntryWords(index, new BitSet());
        index.named = lexicon.find(words);
        return words;
    }

    /** The entry's own word goes before what the operator says of its feed. */
    private static String language(Entry entry, Feed feed) {
        String declared = entry.text().language();
        String tag = declared.isBlank() ? feed.language() : declared;
        int end = tag.indexOf('-');
        return (end < 0 ? tag : tag.substring(0, end)).toLowerCase(Locale.ROOT);
    }

    private static <K, V> void list(Map<K, List<V>> index, K key, V value) {
        index.computeIfAbsent(key, k -> new ArrayList<>(2)).add(value);
    }

    /** The primary subtag of its language (BCP 47), in lower case; empty where nobody said. */
    String language() {
        return index.language;
    }

    /** The feed's id and tags, in lower case. */
    List<String> sourceNames() {
        return index.sourceNames;
    }

    Set<String> stems() {
        return index.byStem.keySet();
    }

    Set<String> exactForms() {
        return index.byExact.keySet();
    }

    Set<String> shoutedForms() {
        return index.byShouted.keySet();
    }

    /** What of the lexicon it names. */
    Set<LexiconRef> names() {
        return index.named.refs();
    }

    /** The first word of each text that has words, in the order of the fields. */
    List<Place> beginnings() {
        return index.beginnings;
    }

    List<Place> withStem(String stem) {
        return left(index.byStem.getOrDefault(stem, List.of()));
    }

    /** Where the word stands in a text that uses small letters. */
    List<Place> withExactForm(String exact) {
        return left(index.byExact.getOrDefault(exact, List.of()));
    }

    /** Where the word stands in a text all in capitals. */
    List<Place> shouted(String folded) {
        return left(index.byShouted.getOrDefault(folded, List.of()));
    }

    /** Where words stand whose folded form has this first character. */
    List<Place> withInitial(char initial) {
        return left(index.byInitial.getOrDefault(initial, List.of()));
    }

    /** Where one of the names stands, in order, of names that begin at one word one. */
    List<Span> spansOf(Set<LexiconRef> names) {
        // A set of names may have hundreds, an entry has a few.
        Stream<LexiconRef> present = names.size() <= index.named.refs().size()
                ? names.stream()
                : index.named.refs().stream().filter(names::contains);
        List<Span> spans = present.flatMap(name -> index.named.of(name).stream())
                .filter(hit -> !isStruck(hit.first()))
                .map(hit -> new Span(hit.first(), hit.length()))
                .sorted()
                .toList();
        return Span.oneABeginning(spans);
    }

    /** The entry without the words that stand at most {@code reach} words from one of these stretches. */
    EntryWords without(List<Span> stretches, int reach) {
        if (stretches.isEmpty()) {
            return this;
        }
        BitSet all = (BitSet) struck.clone();
        for (Span stretch : stretches) {
            int text = stretch.first().order() - stretch.first().index();
            int last = stretch.text().words().size() - 1;
            int from = Math.max(0, stretch.first().index() - 1 - reach);
            int to = Math.min(last, stretch.end() + reach);
            all.set(text + from, text + to + 1);
        }
        return new EntryWords(index, all);
    }

    /** The entry as it stands, nothing struck out. */
    EntryWords whole() {
        return struck.isEmpty() ? this : new EntryWords(index, new BitSet());
    }

    /** Whether the rule of a topic to which others refer holds; evaluated once. */
    boolean isOnTopic(TopicId topic, TopicRule rule) {
        Boolean known = index.onTopic.get(topic);
        if (known == null) {
            known = rule.holds(whole());
            index.onTopic.put(topic, known);
        }
        return known;
    }

    private List<Place> left(List<Place> places) {
        if (struck.isEmpty() || places.isEmpty()) {
            return places;
        }
        return places.stream().filter(place -> !isStruck(place)).toList();
    }

    private boolean isStruck(Place place) {
        return struck.get(place.order());
    }

    /** What was found in the texts of the entry. */
    private static final class Index {
        final List<Place> beginnings = new ArrayList<>();
        final List<String> sourceNames = new ArrayList<>();
        final Map<String, List<Place>> byStem = new HashMap<>();
        final Map<String, List<Place>> byExact = new HashMap<>();
        final Map<String, List<Place>> byShouted = new HashMap<>();
        final Map<Character, List<Place>> byInitial = new HashMap<>();
        final Map<TopicId, Boolean> onTopic = new HashMap<>();
        final String language;

        private NamedHits named = NamedHits.of(List.of());
        private int size;

        Index(String language) {
            this.language = language;
        }

        void add(TopicField field, List<String> values, boolean lead) {
            int offset = 0;
            for (String value : values) {
                add(FieldText.of(field, value, offset, lead));
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
    }
}
