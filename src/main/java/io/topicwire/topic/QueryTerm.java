package io.topicwire.topic;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** A leaf of a query: something to look for in an entry. */
sealed interface QueryTerm {
    /** How an explanation names it: as written, with its field where one was given. */
    String label();

    /** Whether the entry has it. */
    boolean isIn(EntryWords entry);

    /** Words of which every entry that has it has at least one; none where no such words are known. */
    Set<WordPattern> clues();

    /** Its first place in each field, in the order of the fields; empty where the entry does not have it. */
    List<Evidence> evidence(EntryWords entry);

    /** Words in the fields of an entry's text. */
    record Words(String label, String term, TermPattern pattern, Set<TopicField> fields) implements QueryTerm {
        public Words {
            fields = Set.copyOf(fields);
        }

        @Override
        public boolean isIn(EntryWords entry) {
            return pattern.isIn(entry, fields);
        }

        @Override
        public Set<WordPattern> clues() {
            return pattern.clue().map(Set::of).orElse(Set.of());
        }

        @Override
        public List<Evidence> evidence(EntryWords entry) {
            return Arrays.stream(TopicField.values())
                    .filter(fields::contains)
                    .flatMap(field -> pattern.firstPlace(entry, field).stream())
                    .map(place -> place.text()
                            .evidence(term, place.index(), pattern.words().size()))
                    .toList();
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
        public Set<WordPattern> clues() {
            return Set.of();
        }

        @Override
        public List<Evidence> evidence(EntryWords entry) {
            return entry.sourceNames().stream()
                    .filter(wanted())
                    .limit(1)
                    .map(found -> new Evidence(term, TopicField.SOURCE, found, 0))
                    .toList();
        }

        private Predicate<String> wanted() {
            return found -> beginning ? found.startsWith(name) : found.equals(name);
        }
    }
}
