package io.topicwire.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * A topic of a pack that feeds.yml takes, with its parameters filled in.
 *
 * @param pack the topic
 * @param here what feeds.yml says of it
 */
record UsedTopic(PackTopic pack, TopicPart here) {
    /** The places that say what the topic is; empty after a report. */
    Optional<List<TopicPart>> parts(RuleNames names) {
        int mistakes = here.reading().problems().errors();
        Map<String, String> values = values(names);
        if (here.reading().problems().errors() > mistakes) {
            return Optional.empty();
        }
        MappingNode node = new PackTemplate(pack.reading(), values).fill(pack.node());
        return Section.open(pack.reading(), SectionKeys.PACK_TOPIC, node)
                .map(section -> List.of(new TopicPart(pack.reading(), section), here));
    }

    private Map<String, String> values(RuleNames names) {
        Map<String, Node> given = given();
        Map<String, String> values = new TreeMap<>();
        pack.parameters().forEach((parameter, kind) -> {
            Node node = given.get(parameter);
            if (node == null) {
                here.reading()
                        .problems()
                        .error(
                                here.node("with")
                                        .map(here.reading()::place)
                                        .orElse(here.section().place()),
                                "the topic " + Quoted.of(pack.id().value()) + " has no value of its parameter "
                                        + Quoted.of(parameter),
                                "with: {" + parameter + ": …}, "
                                        + kind.type(names.lexicon()).expected());
            } else {
                here.reading()
                        .value(parameter, node, kind.type(names.lexicon()))
                        .ifPresent(value -> values.putAll(kind.values(parameter, value, names.lexicon())));
            }
        });
        return values;
    }

    /** What stands under {@code with}, by the names of parameters. */
    private Map<String, Node> given() {
        Map<String, Node> given = new LinkedHashMap<>();
        here.node("with").ifPresent(node -> {
            if (node instanceof MappingNode mapping) {
                mapping.getValue().forEach(tuple -> give(tuple, given));
            } else {
                here.reading().error(node, "with is " + Reading.describe(node), "values such as {a: IN, b: RU}");
            }
        });
        return given;
    }

    private void give(NodeTuple tuple, Map<String, Node> given) {
        String name = tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
        if (!pack.parameters().containsKey(name)) {
            here.reading()
                    .problems()
                    .error(
                            here.reading().place(tuple.getKeyNode()),
                            "the topic " + Quoted.of(pack.id().value()) + " has no parameter " + Quoted.of(name),
                            pack.isTemplate()
                                    ? "one of "
                                            + String.join(
                                                    ", ",
                                                    pack.parameters().keySet().stream()
                                                            .sorted()
                                                            .toList())
                                    : "nothing: it can be taken as it is",
                            NearestName.among(pack.parameters().keySet(), name));
        } else if (given.put(name, tuple.getValueNode()) != null) {
            here.reading().error(tuple.getKeyNode(), Quoted.of(name) + " stands twice", "each parameter once");
        }
    }
}
