package io.topicwire.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * A topic's definition, ready to be evaluated.
 *
 * @param condition what must hold
 * @param weights how much it must weigh
 * @param languages in which languages an entry must be, by primary subtag; empty for any
 */
record TopicRule(Condition condition, FieldWeights weights, Set<String> languages) {
    TopicRule {
        languages = Set.copyOf(languages);
    }

    boolean holds(EntryWords entry) {
        return speaks(entry) && condition.holds(entry) && weights.isEnough(condition.weight(entry, weights));
    }

    /** An entry in an unknown language may be in any. */
    boolean speaks(EntryWords entry) {
        return languages.isEmpty() || entry.language().isEmpty() || languages.contains(entry.language());
    }

    /** The reasons of a match, at most {@link TopicMatcher#MAX_EVIDENCE}, title hits first. */
    List<Evidence> evidence(EntryWords entry) {
        return condition
                .evidence(entry)
                .distinct()
                .sorted(Comparator.comparing(Evidence::field))
                .limit(TopicMatcher.MAX_EVIDENCE)
                .toList();
    }

    /** What is nearest to making it hold; asked only where it does not. */
    List<Obstacle> obstacles(EntryWords entry) {
        List<Obstacle> obstacles = new ArrayList<>();
        if (!speaks(entry)) {
            obstacles.add(new Obstacle.OtherLanguage(
                    entry.language(), languages.stream().sorted().toList()));
        }
        if (!condition.holds(entry)) {
            obstacles.addAll(condition.obstacles(entry));
        } else if (!weights.isEnough(condition.weight(entry, weights))) {
            obstacles.add(new Obstacle.Passing(evidence(entry), condition.weight(entry, weights), weights.threshold()));
        }
        return obstacles;
    }
}
