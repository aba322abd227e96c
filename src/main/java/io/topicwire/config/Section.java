package io.topicwire.config;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** A group of keys in a YAML file whose names are known. Opening it reports unknown keys and keys that stand twice. */
final class Section {
    private final Reading reading;
    private final SectionKeys keys;
    private final MappingNode node;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Set<String> meant = new HashSet<>();

    private Section(Reading reading, SectionKeys keys, MappingNode node) {
        this.reading = reading;
        this.keys = keys;
        this.node = node;
    }

    /** The section that a node holds; empty after a report. */
    static Optional<Section> open(Reading reading, SectionKeys keys, Node node) {
        if (!(node instanceof MappingNode mapping)) {
            String found = keys.what() + (Reading.isNone(node) ? " has no value" : " is " + Reading.describe(node));
            reading.error(node, found, "the keys " + keys.listed());
            return Optional.empty();
        }
        Section section = new Section(reading, keys, mapping);
        Map<String, Integer> lines = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            section.add(tuple, lines);
        }
        return Optional.of(section);
    }

    /** Whether a node is a group of keys with this one. */
    static boolean holds(Node node, String key) {
        return node instanceof MappingNode mapping
                && mapping.getValue().stream()
                        .anyMatch(tuple -> tuple.getKeyNode() instanceof ScalarNode scalar
                                && scalar.getValue().equals(key));
    }

    /** Where the section begins. */
    Place place() {
        return reading.place(node);
    }

    Optional<Node> node(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** A key's text as it stands, unchecked, for suggestions. */
    Optional<String> text(String key) {
        return node(key).filter(ScalarNode.class::isInstance).map(value -> ((ScalarNode) value).getValue());
    }

    /** The value of a key that may be left out; empty where it is, and after a report. */
    <T> Optional<T> value(String key, ValueType<T> type) {
        return node(key).flatMap(value -> reading.value(key, value, type));
    }

    /** The value of a key that must stand there; empty after a report. */
    <T> Optional<T> required(String key, ValueType<T> type, Optional<String> suggestion) {
        if (!values.containsKey(key)) {
            reportMissing(key, type.expected(), suggestion);
            return Optional.empty();
        }
        return value(key, type);
    }

    /** Reports a key that is left out, unless it is there in a misspelt form that is reported already. */
    void reportMissing(String key, String expected, Optional<String> suggestion) {
        if (!meant.contains(key)) {
            reading.problems().error(place(), keys.what() + " has no \"" + key + "\"", expected, suggestion);
        }
    }

    /** Whether one of these keys stands there in a misspelt form, which is reported already. */
    boolean hasMisspelt(Collection<String> some) {
        return some.stream().anyMatch(meant::contains);
    }

    /** Whether it has one of these keys. */
    boolean hasAny(Collection<String> some) {
        return some.stream().anyMatch(values::containsKey);
    }

    private void add(NodeTuple tuple, Map<String, Integer> lines) {
        Node keyNode = tuple.getKeyNode();
        String key = keyNode instanceof ScalarNode scalar ? scalar.getValue() : "";
        if (!keys.names().contains(key)) {
            reportUnknown(keyNode, key);
            return;
        }
        int line = reading.place(keyNode).line();
        Integer first = lines.putIfAbsent(key, line);
        if (first == null) {
            values.put(key, tuple.getValueNode());
        } else {
            reading.error(keyNode, "\"" + key + "\" stands twice, first in line " + first, "each key once");
        }
    }

    private void reportUnknown(Node keyNode, String key) {
        Optional<String> nearest = keys.nearest(key);
        nearest.ifPresent(meant::add);
        String found = keyNode instanceof ScalarNode
                ? "unknown key " + Quoted.of(key)
                : "a key that is " + Reading.describe(keyNode);
        List<String> names = keys.names();
        String expected = names.size() == 1 ? '"' + names.get(0) + '"' : "one of " + keys.listed();
        reading.problems().error(reading.place(keyNode), found, expected, nearest);
    }
}
