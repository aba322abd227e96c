package io.topicwire.config;

import io.topicwire.topic.TopicExpression;
import io.topicwire.topic.TopicExpression.Not;
import io.topicwire.topic.TopicExpression.Unless;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The parts of a rule.
 *
 * @param required what must hold together
 * @param alternatives each is enough, beside what is required together
 * @param nearby what must not stand in the title or near a hit
 * @param anywhere what must not hold of the entry
 */
record RuleDraft(
        List<TopicExpression> required,
        List<TopicExpression> alternatives,
        List<TopicExpression> nearby,
        List<TopicExpression> anywhere) {
    RuleDraft {
        required = List.copyOf(required);
        alternatives = List.copyOf(alternatives);
        nearby = List.copyOf(nearby);
        anywhere = List.copyOf(anywhere);
    }

    /** This rule with what another place says of it. */
    RuleDraft and(RuleDraft more) {
        return new RuleDraft(
                joined(required, more.required),
                joined(alternatives, more.alternatives),
                joined(nearby, more.nearby),
                joined(anywhere, more.anywhere));
    }

    /** The rule; empty where it requires nothing. */
    Optional<TopicExpression> expression() {
        List<TopicExpression> ways = new ArrayList<>();
        if (!required.isEmpty()) {
            ways.add(Combined.allOf(required));
        }
        ways.addAll(alternatives);
        return ways.isEmpty() ? Optional.empty() : Optional.of(without(Combined.anyOf(ways)));
    }

    private TopicExpression without(TopicExpression wanted) {
        TopicExpression rest = anywhere.isEmpty()
                ? wanted
                : Combined.allOf(joined(
                        List.of(wanted),
                        anywhere.stream().<TopicExpression>map(Not::new).toList()));
        return nearby.isEmpty() ? rest : new Unless(rest, Combined.anyOf(nearby));
    }

    private static List<TopicExpression> joined(List<TopicExpression> some, List<TopicExpression> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
