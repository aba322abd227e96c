package io.topicwire.config;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * One pass over a YAML file: its text and the mistakes found so far.
 *
 * @param source the text
 * @param problems collects the mistakes
 */
record Reading(SourceText source, Problems problems) {
    /** Where a node begins. */
    Place place(Node node) {
        return source.at(node.getStartMark().orElseThrow());
    }

    void error(Node node, String found, String expected) {
        problems.error(place(node), found, expected);
    }

    /** A value of the wanted type; empty after a report. */
    <T> Optional<T> value(String label, Node node, ValueType<T> type) {
        if (isNone(node)) {
            error(node, label + " has no value", type.expected());
            return Optional.empty();
        }
        if (node instanceof ScalarNode scalar) {
            return type.read(scalar(label, scalar), problems);
        }
        problems.error(place(node), label + " is " + describe(node), type.expected());
        return Optional.empty();
    }

    /** The nodes of a list; empty after a report. */
    Optional<List<Node>> list(String label, Node node, String expected) {
        if (node instanceof SequenceNode sequence) {
            return Optional.of(sequence.getValue());
        }
        if (isNone(node)) {
            error(node, label + " has no value", expected);
            return Optional.empty();
        }
        Optional<String> asList = node instanceof ScalarNode scalar
                ? Optional.of("[" + Quoted.harmless(scalar.getValue()) + "]")
                : Optional.empty();
        problems.error(place(node), label + " is " + describe(node), expected, asList);
        return Optional.empty();
    }

    Scalar scalar(String label, ScalarNode node) {
        return new Scalar(label, node.getValue(), kind(node), () -> place(node), offset -> inside(node, offset));
    }

    static boolean isNone(Node node) {
        return node.getTag().equals(Tag.NULL);
    }

    /** What a node is, in words, for messages. */
    static String describe(Node node) {
        if (node instanceof MappingNode) {
            return "a group of keys";
        }
        if (node instanceof SequenceNode) {
            return "a list";
        }
        return isNone(node) ? "empty" : "a single value";
    }

    private Place inside(ScalarNode node, int offset) {
        if (node instanceof FilledScalar) {
            return place(node);
        }
        int start = source.offset(node.getStartMark().orElseThrow());
        int end = source.offset(node.getEndMark().orElseThrow());
        ScalarOffsets offsets = new ScalarOffsets(source.text().substring(start, end), node.getScalarStyle());
        return source.at(start + offsets.inFile(node.getValue(), offset));
    }

    private static Scalar.Kind kind(ScalarNode node) {
        Tag tag = node.getTag();
        if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            return Scalar.Kind.NUMBER;
        }
        if (tag.equals(Tag.BOOL)) {
            return Scalar.Kind.BOOLEAN;
        }
        return tag.equals(Tag.NULL) ? Scalar.Kind.NONE : Scalar.Kind.TEXT;
    }
}
