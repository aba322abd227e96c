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
sealed interface Condition
        permits Condition.Present,
                Condition.Absent,
                Condition.All,
                Condition.Any,
                Condition.Fails,
                Excluding,
                OtherTopic {
    /** Whether the entry fulfils it. */
    boolean holds(EntryWords entry);

    /** Whether it holds for no entry that lacks all of its positive terms; else a match could rest on nothing. */
    boolean needsHit();

    /** How much it weighs; 0 where it does not hold, infinite where it rests on nothing that has a weight. */
    double weight(EntryWords entry, FieldWeights weights);

    /** Words and names of which every entry that it holds for has at least one; none where no such are known. */
    Set<Clue> clues();

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
        public double weight(EntryWords entry, FieldWeights weights) {
            return term.weight(entry, weights);
        }

        @Override
        public boolean needsHit() {
            return true;
        }

        @Override
        public Set<Clue> clues() {
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
            return !term.isIn(entry.whole());
        }

        @Override
        public double weight(EntryWords entry, FieldWeights weights) {
            return holds(entry) ? Double.POSITIVE_INFINITY : 0;
        }

        @Override
        public boolean needsHit() {
            return false;
        }

        @Override
        public Set<Clue> clues() {
            return Set.of();
        }

        @Override
        public Stream<Evidence> evidence(EntryWords entry) {
            return Stream.empty();
        }

        @Override
        public List<Obstacle> obstacles(EntryWords entry) {
            return List.of(new Obstacle.Excluded(term.evidence(entry.whole()).get(0)));
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
        public double weight(EntryWords entry, FieldWeights weights) {
            double least = Double.POSITIVE_INFINITY;
            for (Condition part : parts) {
                least = Math.min(least, part.weight(entry, weights));
            }
            return least;
        }

        @Override
        public boolean needsHit() {
            return parts.stream().anyMatch(Condition::needsHit);
        }

        /** Those of the part that has the fewest: the most telling, at a guess. */
        @Override
        public Set<Clue> clues() {
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
        public double weight(EntryWords entry, FieldWeights weights) {
            double sum = 0;
            for (Condition part : parts) {
                sum += part.weight(entry, weights);
            }
            return sum;
        }

        @Override
        public boolean needsHit() {
            return parts.stream().allMatch(Condition::needsHit);
        }

        @Override
        public Set<Clue> clues() {
            List<Set<Clue>> clues = parts.stream().map(Condition::clues).toList();
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

    /** What stands negated and is no term: another topic, or a rule with exclusions. */
    record Fails(Condition other) implements Condition {
        @Override
        public boolean holds(EntryWords entry) {
            return !other.holds(entry.whole());
        }

        @Override
        public double weight(EntryWords entry, FieldWeights weights) {
            return holds(entry) ? Double.POSITIVE_INFINITY : 0;
        }

        @Override
        public boolean needsHit() {
            return false;
        }

        @Override
        public Set<Clue> clues() {
            return Set.of();
        }

        @Override
        public Stream<Evidence> evidence(EntryWords entry) {
            return Stream.empty();
        }

        @Override
        public List<Obstacle> obstacles(EntryWords entry) {
            return other.evidence(entry.whole())
                    .limit(1)
                    .<Obstacle>map(Obstacle.Excluded::new)
                    .toList();
        }
    }
}
