package io.topicwire.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Puts values in the place of a topic's parameters.
 *
 * @param reading the pack
 * @param values what each word between <code>${</code> and <code>}</code> stands for
 */
record PackTemplate(Reading reading, Map<String, String> values) {
    private static final Pattern PARAMETER = Pattern.compile("\\$\\{([^{}]{0,100})\\}");

    /** The topic with the values; a parameter that is not known is reported and left. */
    MappingNode fill(MappingNode topic) {
        return (MappingNode) filled(topic);
    }

    private Node filled(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().contains("${") ? filled(scalar) : scalar;
        }
        if (node instanceof SequenceNode list) {
            List<Node> items = list.getValue().stream().map(this::filled).toList();
            return new SequenceNode(Tag.SEQ, true, items, list.getFlowStyle(), list.getStartMark(), list.getEndMark());
        }
        MappingNode group = (MappingNode) node;
        List<NodeTuple> tuples = new ArrayList<>();
        group.getValue().forEach(tuple -> tuples.add(new NodeTuple(tuple.getKeyNode(), filled(tuple.getValueNode()))));
        return new MappingNode(Tag.MAP, true, tuples, group.getFlowStyle(), group.getStartMark(), group.getEndMark());
    }

    private Node filled(ScalarNode scalar) {
        Matcher parameter = PARAMETER.matcher(scalar.getValue());
        StringBuilder value = new StringBuilder();
        while (parameter.find()) {
            Optional<String> known =
                    Optional.ofNullable(values.get(parameter.group(1).strip()));
            if (known.isEmpty()) {
                reading.problems()
                        .error(
                                reading.scalar("value", scalar).placeAt(parameter.start()),
                                Quoted.of(parameter.group()) + " is no parameter of this topic, or has no value here",
                                values.isEmpty() ? "" : "one of " + String.join(", ", new TreeSet<>(values.keySet())),
                                NearestName.among(values.keySet(), parameter.group(1))
                                        .map(near -> "${" + near + "}"));
            }
            parameter.appendReplacement(value, Matcher.quoteReplacement(known.orElse(parameter.group())));
        }
        return new FilledScalar(scalar, parameter.appendTail(value).toString());
    }
}
