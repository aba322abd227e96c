package io.topicwire.config;

import io.topicwire.topic.LexiconKind;
import io.topicwire.topic.Positional;
import io.topicwire.topic.TopicExpression;
import io.topicwire.topic.TopicQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** Reads what a topic says of the entries that are on it, in one of the places that say it. */
final class RuleReader {
    private static final String ALTERNATIVES =
            "a list of alternatives, each a group of keys such as {words: [missile]}";
    private static final String EXCLUDED = "a list of terms, {near: […]} or {anywhere: […]}";
    private static final String GROUPS = "names with lists of terms, such as {deal: [sell, buy]}";

    private final Reading reading;
    private final RuleScope scope;
    private final TermLists lists;

    RuleReader(Reading reading, RuleScope scope) {
        this.reading = reading;
        this.scope = scope;
        this.lists = new TermLists(reading, scope);
    }

    /** The rule that a section holds, as far as it could be read. */
    RuleDraft read(Section section) {
        section.node("groups").ifPresent(this::groups);
        List<TopicExpression> required = required(section);
        List<TopicExpression> alternatives = new ArrayList<>();
        section.node("or").ifPresent(node -> {
            for (Node item : reading.list("or", node, ALTERNATIVES).orElse(List.of())) {
                alternative(item).ifPresent(alternatives::add);
            }
        });
        return excluding(section, required, alternatives);
    }

    private Optional<TopicExpression> alternative(Node item) {
        Optional<Section> section = Section.open(reading, SectionKeys.ALTERNATIVE, item);
        if (section.isEmpty()) {
            return Optional.empty();
        }
        int mistakes = reading.problems().errors();
        RuleDraft draft = excluding(section.get(), required(section.get()), List.of());
        Optional<TopicExpression> expression = draft.expression();
        if (expression.isEmpty() && reading.problems().errors() == mistakes) {
            section.get().reportMissing("words", "something that must be there", Optional.empty());
        }
        return expression;
    }

    private List<TopicExpression> required(Section section) {
        List<TopicExpression> required = new ArrayList<>();
        for (LexiconKind kind : LexiconKind.values()) {
            NameValue name = new NameValue(scope.names().lexicon(), kind);
            section.node(kind.plural())
                    .flatMap(node -> lists.names(kind.plural(), node, name))
                    .ifPresent(required::add);
        }
        section.node("words").flatMap(node -> lists.words("words", node)).ifPresent(required::add);
        section.node("near").flatMap(node -> lists.near("near", node)).ifPresent(required::add);
        section.value("query", new QueryValue(scope))
                .map(TopicQuery::expression)
                .ifPresent(required::add);
        return required;
    }

    private RuleDraft excluding(Section section, List<TopicExpression> required, List<TopicExpression> alternatives) {
        List<TopicExpression> nearby = new ArrayList<>();
        List<TopicExpression> anywhere = new ArrayList<>();
        section.node("not").ifPresent(node -> {
            for (Node item : reading.list("not", node, EXCLUDED).orElse(List.of())) {
                if (item instanceof MappingNode) {
                    excluded(item, nearby, anywhere);
                } else {
                    // What has no place of its own cannot be near a hit: it excludes the whole entry.
                    reading.value("an item of not", item, new TermValue(scope))
                            .ifPresent(e -> (Positional.isAnyOf(e) ? nearby : anywhere).add(e));
                }
            }
        });
        return new RuleDraft(required, alternatives, nearby, anywhere);
    }

    private void excluded(Node item, List<TopicExpression> nearby, List<TopicExpression> anywhere) {
        int mistakes = reading.problems().errors();
        Optional<Section> section = Section.open(reading, SectionKeys.EXCLUDED, item);
        boolean nothingElse = reading.problems().errors() == mistakes;
        section.flatMap(s -> s.node("near"))
                .flatMap(node -> lists.near("near", node))
                .ifPresent(nearby::add);
        section.flatMap(s -> s.node("anywhere")).ifPresent(node -> anywhere.addAll(lists.items("anywhere", node)));
        section.filter(s -> nothingElse
                        && s.node("near").isEmpty()
                        && s.node("anywhere").isEmpty())
                .ifPresent(s -> s.reportMissing("near", EXCLUDED, Optional.empty()));
    }

    private void groups(Node node) {
        if (!(node instanceof MappingNode groups)) {
            reading.error(node, "groups is " + Reading.describe(node), GROUPS);
            return;
        }
        // Their terms are read before any is defined: within a group, the name of one is a word.
        RuleScope alone = new RuleScope(scope.names());
        TermLists words = new TermLists(reading, alone);
        Map<String, Integer> lines = new HashMap<>();
        for (NodeTuple tuple : groups.getValue()) {
            Optional<String> name = reading.value("the name of a group", tuple.getKeyNode(), new SlugValue());
            List<TopicExpression> terms = words.items("a group", tuple.getValueNode());
            if (name.isPresent()) {
                Place place = reading.place(tuple.getKeyNode());
                Integer first = lines.putIfAbsent(name.get(), place.line());
                if (first != null) {
                    String found = "the group " + Quoted.of(name.get()) + " stands twice, first in line " + first;
                    reading.error(tuple.getKeyNode(), found, "each group once");
                }
                scope.define(name.get(), terms, place);
            }
        }
        alone.mentions().forEach(mention -> scope.mention(mention.topic(), mention.place()));
    }
}
