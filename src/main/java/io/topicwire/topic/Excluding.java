package io.topicwire.topic;

import io.topicwire.topic.QueryTerm.AtPlaces;
import io.topicwire.topic.TopicExpression.Unless;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A rule that does without the hits near what is excluded, and without any where that stands in the title.
 *
 * @param rule what must hold
 * @param excluded what strikes hits out
 */
record Excluding(Condition rule, List<AtPlaces> excluded) implements Condition {
    public Excluding {
        excluded = List.copyOf(excluded);
    }

    @Override
    public boolean holds(EntryWords entry) {
        List<Span> found = found(entry);
        return found.isEmpty() ? rule.holds(entry) : !inTitle(found) && rule.holds(left(entry, found));
    }

    @Override
    public double weight(EntryWords entry, FieldWeights weights) {
        List<Span> found = found(entry);
        if (found.isEmpty()) {
            return rule.weight(entry, weights);
        }
        return inTitle(found) ? 0 : rule.weight(left(entry, found), weights);
    }

    @Override
    public boolean needsHit() {
        return rule.needsHit();
    }

    @Override
    public Set<Clue> clues() {
        return rule.clues();
    }

    @Override
    public Stream<Evidence> evidence(EntryWords entry) {
        return rule.evidence(left(entry, found(entry)));
    }

    @Override
    public List<Obstacle> obstacles(EntryWords entry) {
        List<Span> found = found(entry);
        if (!found.isEmpty() && rule.holds(entry)) {
            return List.of(new Obstacle.Excluded(evidence(entry, found)));
        }
        return rule.obstacles(entry);
    }

    /** What is excluded as it stands, where it did harm: in the title if it stands there. */
    private Evidence evidence(EntryWords entry, List<Span> found) {
        for (AtPlaces term : excluded) {
            for (Span span : term.spans(entry.whole())) {
                if (!inTitle(found) || isInTitle(span)) {
                    return span.evidence(term.term());
                }
            }
        }
        throw new IllegalStateException("what is excluded was found");
    }

    private List<Span> found(EntryWords entry) {
        EntryWords whole = entry.whole();
        return excluded.stream()
                .flatMap(term -> term.spans(whole).stream())
                .limit(NearWindows.MOST_PLACES)
                .toList();
    }

    private static EntryWords left(EntryWords entry, List<Span> found) {
        return entry.without(found, Unless.NEAR_WORDS);
    }

    private static boolean inTitle(List<Span> found) {
        return found.stream().anyMatch(Excluding::isInTitle);
    }

    private static boolean isInTitle(Span span) {
        return span.text().field() == TopicField.TITLE;
    }
}
