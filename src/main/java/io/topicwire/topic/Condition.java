package io.topicwire.topic;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A query ready to be evaluated: its expression with every NOT moved down to the terms (De Morgan), because only then it
 * is plain which term a match rests on and which one stood in its way.
 */
sealed interface Condition {
    /** Whether the entry fulfils it. */
    boolean holds(EntryWords entry);

    /** Whether it holds for no entry that lacks all of its positive terms; else a match could rest on nothing. */
    boolean needsHit();

    /** Words of which every entry that it holds for has at least one; none where no such words are known. */
    Set<WordPattern> clues();

    /** The hits of positive terms that it rests on; asked only where it holds. */
    Stream<Evidence> evidence(EntryWords entry);

    /** What is nearest to making it hold; asked only where it does not. */
    List<Obstacle> obstacles(EntryWords entry);

    /** The term must be there. */
    record Present(QueryTerm term) implements Condition {
        @Override
        public boolean holds(EntryWords entry) {
            return term.isIn(entry);
        }

        @Override
        public boolean needsHit() {
            return true;
        }

        @Override
        public Set<WordPattern> clues() {
            return term.clues();
        }

        @Override
        public Stream<Evidence> evidence(EntryWords entry) {
            return term.evidence(entry).stream();
        }

        @Override
        public List<Obstacle> obstacles(EntryWords entry) {
            return List.of(new Obstacle.Missing(List.of(term.label())));
        }
    }

    /** The term must not be there. */
    record Absent(QueryTerm term) implements Condition {
        @Override
        public boolean holds(EntryWords entry) {
            return !term.isIn(entry);
        }

        @Override
        public boolean needsHit() {
            return false;
        }

        @Override
        public Set<WordPattern> clues() {
            return Set.of();
        }

        @Override
        public Stream<Evidence> evidence(EntryWords entry) {
            return Stream.empty();
        }

        @Override
        public List<Obstacle> obstacles(EntryWords entry) {
            return List.of(new Obstacle.Excluded(term.evidence(entry).get(0)));
        }
    }

    /** Every part must hold. */
    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean holds(EntryWords entry) {
            for (Condition part : parts) {
                if (!part.holds(entry)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public boolean needsHit() {
            return parts.stream().anyMatch(Condition::needsHit);
        }

        /** Those of the part that has the fewest: the most telling, at a guess. */
        @Override
        public Set<WordPattern> clues() {
            return parts.stream()
                    .map(Condition::clues)
                    .filter(clues -> !clues.isEmpty())
                    .min(Comparator.comparingInt(Set::size))
                    .orElse(Set.of());
        }

        @Override
        public Stream<Evidence> evidence(EntryWords entry) {
            return parts.stream().flatMap(part -> part.evidence(entry));
        }

        @Override
        public List<Obstacle> obstacles(EntryWords entry) {
            return parts.stream()
                    .filter(part -> !part.holds(entry))
                    .flatMap(part -> part.obstacles(entry).stream())
                    .distinct()
                    .toList();
        }
    }

    /** One part must hold. */
    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean holds(EntryWords entry) {
            for (Condition part : parts) {
                if (part.holds(entry)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public boolean needsHit() {
            return parts.stream().allMatch(Condition::needsHit);
        }

        @Override
        public Set<WordPattern> clues() {
            List<Set<WordPattern>> clues = parts.stream().map(Condition::clues).toList();
            return clues.stream().anyMatch(Set::isEmpty)
                    ? Set.of()
                    : clues.stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
        }

        /** Of the parts that hold only: a word of a branch that failed is no reason. */
        @Override
        public Stream<Evidence> evidence(EntryWords entry) {
            return parts.stream().filter(part -> part.holds(entry)).flatMap(part -> part.evidence(entry));
        }

        @Override
        public List<Obstacle> obstacles(EntryWords entry) {
            return Obstacle.nearest(
                    parts.stream().map(part -> part.obstacles(entry)).toList());
        }
    }
}
