package io.topicwire.config;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Makes one bounded tree of nodes, with their places, out of YAML text. */
final class YamlDocument {
    /** Deepest nesting that is read; feeds.yml needs five. The library recurses, so the stack is the bound without it. */
    private static final int DEPTH = 40;

    /** Most aliases of lists and groups; each can double what a reader has to walk through. */
    static final int ALIASES = 20;

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setSchema(new CoreSchema())
            .setMaxAliasesForCollections(ALIASES)
            // Section reports them, with their place.
            .setAllowNonScalarKeys(true)
            .setCodePointLimit(SourceFile.LARGEST)
            .build();

    private YamlDocument() {}

    /** The root node; empty for an empty document, and after a report. */
    static Optional<Node> read(Reading reading) {
        try {
            Optional<Event> tooDeep = tooDeep(reading.source().text());
            if (tooDeep.isPresent()) {
                Place place = reading.source().at(tooDeep.get().getStartMark().orElseThrow());
                reading.problems().error(place, "nesting is too deep", "at most " + DEPTH + " levels");
                return Optional.empty();
            }
            Optional<Node> root =
                    new Compose(SETTINGS).composeString(reading.source().text());
            return root.filter(node -> isFinite(node, reading));
        } catch (YamlEngineException e) {
            YamlMistake.report(e, reading);
            return Optional.empty();
        }
    }

    private static Optional<Event> tooDeep(String text) {
        int depth = 0;
        for (Event event : new Parse(SETTINGS).parseString(text)) {
            switch (event.getEventId()) {
                case MappingStart, SequenceStart -> depth++;
                case MappingEnd, SequenceEnd -> depth--;
                default -> {}
            }
            if (depth > DEPTH) {
                return Optional.of(event);
            }
        }
        return Optional.empty();
    }

    /** Whether no node holds itself by way of an alias; the composer lets such nodes pass. */
    private static boolean isFinite(Node root, Reading reading) {
        Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<Node> done = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Node> path = new ArrayDeque<>(List.of(root));
        while (!path.isEmpty()) {
            Node node = path.peek();
            if (open.add(node)) {
                for (Node child : children(node)) {
                    if (open.contains(child) && !done.contains(child)) {
                        reading.error(
                                child, "an anchor refers to itself", "a value that does not contain its own alias");
                        return false;
                    }
                    if (!done.contains(child)) {
                        path.push(child);
                    }
                }
            } else {
                done.add(path.pop());
            }
        }
        return true;
    }

    private static List<Node> children(Node node) {
        if (!(node instanceof CollectionNode<?>)) {
            return List.of();
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        List<NodeTuple> tuples = ((MappingNode) node).getValue();
        return tuples.stream()
                .flatMap(tuple -> Stream.of(tuple.getKeyNode(), tuple.getValueNode()))
                .toList();
    }
}
