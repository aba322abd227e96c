package io.topicwire.topic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A leaf of a query: something to look for in an entry. */
sealed interface QueryTerm {
    /** How an explanation names it: as written, with its field where one was given. */
    String label();

    /** Whether the entry has it. */
    boolean isIn(EntryWords entry);

    /** Words or names of which every entry that has it has at least one; none where no such are known. */
    Set<Clue> clues();

    /** Its first place in each field, in the order of the fields; empty where the entry does not have it. */
    List<Evidence> evidence(EntryWords entry);

    /** How much the places weigh where it stands; infinite where fields have no weight for it. */
    double weight(EntryWords entry, FieldWeights weights);

    /** A leaf that stands at places of texts. */
    sealed interface AtPlaces extends QueryTerm {
        /** Everywhere it stands, in order, without repeats of the first word. */
        List<Span> spans(EntryWords entry);

        /** How its reasons name it: as written, without the field. */
        String term();

        @Override
        default boolean isIn(EntryWords entry) {
            return !spans(entry).isEmpty();
        }

        @Override
        default List<Evidence> evidence(EntryWords entry) {
            List<Span> spans = spans(entry);
            return Arrays.stream(TopicField.values())
                    .flatMap(field -> spans.stream()
                            .filter(span -> span.text().field() == field)
                            .limit(1))
                    .map(span -> span.evidence(term()))
                    .toList();
        }

        @Override
        default double weight(EntryWords entry, FieldWeights weights) {
            return weights.of(spans(entry));
        }
    }

    /** Words in the fields of an entry's text. */
    record Words(String label, String term, TermPattern pattern, Set<TopicField> fields) implements AtPlaces {
        public Words {
            fields = Set.copyOf(fields);
        }

        @Override
        public boolean isIn(EntryWords entry) {
            return pattern.isIn(entry, fields);
        }

        @Override
        public List<Span> spans(EntryWords entry) {
            return pattern.spans(entry, fields);
        }

        @Override
        public Set<Clue> clues() {
            return pattern.clue().<Set<Clue>>map(Set::of).orElse(Set.of());
        }
    }

    /** A name of the lexicon, in whatever form and language. */
    record Named(String label, String term, Set<LexiconRef> names, Set<TopicField> fields) implements AtPlaces {
        public Named {
            names = Set.copyOf(names);
            fields = Set.copyOf(fields);
        }

        @Override
        public List<Span> spans(EntryWords entry) {
            return entry.spansOf(names).stream()
                    .filter(span -> fields.contains(span.text().field()))
                    .toList();
        }

        @Override
        public Set<Clue> clues() {
            return Set.copyOf(names);
        }
    }

    /**
     * One of each group, close to each other in one text. It stands from the first to the last word of the narrowest
     * window that begins at a place of any of them.
     */
    record Near(String label, String term, List<List<AtPlaces>> groups, int within) implements AtPlaces {
        public Near {
            groups = groups.stream().map(List::copyOf).toList();
        }

        @Override
        public List<Span> spans(EntryWords entry) {
            List<List<Span>> found = new ArrayList<>();
            for (List<AtPlaces> group : groups) {
                // Terms that are met by the same words would multiply a long text.
                List<Span> spans = group.stream()
                        .flatMap(term -> term.spans(entry).stream())
                        .limit(NearWindows.MOST_PLACES)
                        .toList();
                if (spans.isEmpty()) {
                    return List.of();
                }
                found.add(spans);
            }
            return NearWindows.of(found, within);
        }

        /** Those of the group that has the fewest. */
        @Override
        public Set<Clue> clues() {
            Set<Clue> fewest = Set.of();
            for (List<AtPlaces> group : groups) {
                Set<Clue> clues = union(group);
                if (!clues.isEmpty() && (fewest.isEmpty() || clues.size() < fewest.size())) {
                    fewest = clues;
                }
            }
            return fewest;
        }

        private static Set<Clue> union(List<AtPlaces> group) {
            Set<Clue> union = new HashSet<>();
            for (AtPlaces term : group) {
                if (term.clues().isEmpty()) {
                    return Set.of();
                }
                union.addAll(term.clues());
            }
            return union;
        }
    }

    /** A source's id or tag, compared whole: {@code source:press} is not {@code source:press-release}. */
    record Source(String label, String term, String name, boolean beginning) implements QueryTerm {
        static Source of(String label, TopicExpression term, String text) {
            boolean beginning = term instanceof TopicExpression.Prefix;
            return new Source(label, term.toString(), text.toLowerCase(Locale.ROOT), beginning);
        }

        @Override
        public boolean isIn(EntryWords entry) {
            return entry.sourceNames().stream().anyMatch(wanted());
        }

        @Override
        public Set<Clue> clues() {
            return Set.of();
        }

        @Override
        public List<Evidence> evidence(EntryWords entry) {
            return matching(entry)
                    .limit(1)
                    .map(found -> new Evidence(term, TopicField.SOURCE, found, 0))
                    .toList();
        }

        @Override
        public double weight(EntryWords entry, FieldWeights weights) {
            return matching(entry).findAny().isPresent() ? Double.POSITIVE_INFINITY : 0;
        }

        private Stream<String> matching(EntryWords entry) {
            return entry.sourceNames().stream().filter(wanted());
        }

        private Predicate<String> wanted() {
            return found -> beginning ? found.startsWith(name) : found.equals(name);
        }
    }
}
