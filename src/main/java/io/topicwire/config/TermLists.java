package io.topicwire.config;

import io.topicwire.topic.Positional;
import io.topicwire.topic.TopicExpression;
import io.topicwire.topic.TopicExpression.Near;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads the lists of a rule: all of these, any of these, these near each other. Each is empty after a report. */
final class TermLists {
    private static final String NEAR = "{all: [deal, weapon], within: 12}, or a list of two or more";
    private static final NumberValue WITHIN = new NumberValue(0, Near.MAX_WITHIN);

    private final Reading reading;
    private final TermValue term;

    TermLists(Reading reading, RuleScope scope) {
        this.reading = reading;
        this.term = new TermValue(scope);
    }

    /** {@code [a, b]} for any of them, {@code {all: […]}}, {@code {any: […]}}. */
    Optional<TopicExpression> words(String key, Node node) {
        return node instanceof MappingNode
                ? allAndAny(key, node, term)
                : any(key, items(key, node, term, "a list of terms such as [missile, \"air defence\"]"));
    }

    /**
     * One name, or {@code {all: […]}}, {@code {any: […]}}. A bare list of several is refused: half of the readers would
     * take it for the one, half for the other.
     */
    Optional<TopicExpression> names(String key, Node node, ValueType<TopicExpression> name) {
        if (node instanceof ScalarNode) {
            return reading.value(key, node, name);
        }
        if (!(node instanceof SequenceNode list)) {
            return allAndAny(key, node, name);
        }
        if (list.getValue().size() > 1) {
            String items = spelled(list);
            reading.problems()
                    .error(
                            reading.place(node),
                            key + " is a list that does not say whether all or any of it is meant",
                            "{all: " + items + "} or {any: " + items + "}");
            return Optional.empty();
        }
        return any(key, items(key, node, name, name.expected()));
    }

    /** {@code {all: […], within: n}} or {@code […]}, each item a term, or {@code {any: […]}}. */
    Optional<TopicExpression> near(String key, Node node) {
        Node list = node;
        int within = Near.USUAL;
        if (node instanceof MappingNode) {
            Optional<Section> section = Section.open(reading, new SectionKeys(key, List.of("all", "within")), node);
            within = section.flatMap(s -> s.value("within", WITHIN)).orElse(Near.USUAL);
            Optional<Node> all = section.flatMap(s -> s.node("all"));
            if (all.isEmpty()) {
                section.ifPresent(s -> s.reportMissing("all", NEAR, Optional.empty()));
                return Optional.empty();
            }
            list = all.get();
        }
        int written =
                list instanceof SequenceNode sequence ? sequence.getValue().size() : 2;
        if (written < 2) {
            reading.error(list, key + " has " + written + " of what must be near each other", NEAR);
            return Optional.empty();
        }
        List<TopicExpression> operands = new ArrayList<>();
        for (Node item : reading.list(key, list, NEAR).orElse(List.of())) {
            place(key, item).ifPresent(operands::add);
        }
        return operands.size() < written ? Optional.empty() : Optional.of(new Near(operands, within));
    }

    private Optional<TopicExpression> place(String key, Node item) {
        Optional<TopicExpression> operand = item instanceof MappingNode
                ? Section.open(reading, SectionKeys.NEAR_ITEM, item)
                        .flatMap(section -> section.node("any"))
                        .flatMap(list -> any(key, items(key, list)))
                : reading.value("an item of " + key, item, term);
        boolean unfit =
                operand.filter(o -> !Positional.isAnyOf(o) || o instanceof Near).isPresent();
        if (unfit) {
            reading.error(
                    item, "an item of " + key + " that stands at no one place", "words, phrases, names and groups");
        }
        return unfit ? Optional.empty() : operand;
    }

    /** Any of a list of terms, none of which is missing. */
    Optional<TopicExpression> any(String key, Node node) {
        return any(key, items(key, node, term, "a list of terms"));
    }

    /** The terms of a list. */
    List<TopicExpression> items(String key, Node node) {
        return items(key, node, term, "a list of terms");
    }

    private Optional<TopicExpression> allAndAny(String key, Node node, ValueType<TopicExpression> type) {
        int mistakes = reading.problems().errors();
        Optional<Section> section = Section.open(reading, new SectionKeys(key, List.of("all", "any")), node);
        boolean nothingElse = reading.problems().errors() == mistakes;
        List<TopicExpression> both = new ArrayList<>();
        section.flatMap(s -> s.node("all")).ifPresent(list -> {
            List<TopicExpression> items = items(key, list, type, "a list");
            if (!items.isEmpty()) {
                both.add(Combined.allOf(items));
            }
        });
        section.flatMap(s -> s.node("any"))
                .flatMap(list -> any(key, items(key, list, type, "a list")))
                .ifPresent(both::add);
        section.filter(s ->
                        nothingElse && s.node("all").isEmpty() && s.node("any").isEmpty())
                .ifPresent(s -> s.reportMissing("any", "{all: […]} or {any: […]}", Optional.empty()));
        return both.isEmpty() ? Optional.empty() : Optional.of(Combined.allOf(both));
    }

    private static Optional<TopicExpression> any(String key, List<TopicExpression> items) {
        return items.isEmpty() ? Optional.empty() : Optional.of(Combined.anyOf(items));
    }

    private List<TopicExpression> items(String key, Node node, ValueType<TopicExpression> type, String expected) {
        // {any: all} is plain enough for names; words without brackets could be one or several.
        boolean one = type instanceof NameValue && node instanceof ScalarNode && !Reading.isNone(node);
        Optional<List<Node>> nodes = one ? Optional.of(List.of(node)) : reading.list(key, node, expected);
        if (nodes.isPresent() && nodes.get().isEmpty()) {
            reading.error(node, key + " is an empty list", expected);
        }
        List<TopicExpression> items = new ArrayList<>();
        for (Node item : nodes.orElse(List.of())) {
            reading.value("an item of " + key, item, type).ifPresent(items::add);
        }
        return items;
    }

    private static String spelled(SequenceNode list) {
        List<String> items = list.getValue().stream()
                .map(item -> item instanceof ScalarNode scalar ? Quoted.harmless(scalar.getValue()) : "…")
                .limit(5)
                .toList();
        String rest = list.getValue().size() > items.size() ? ", …" : "";
        return "[" + String.join(", ", items) + rest + "]";
    }
}
