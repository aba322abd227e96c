package io.topicwire.config;

import io.topicwire.feed.WebUri;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Writes new sources into the text of feeds.yml and leaves every other character as it is. */
final class SourcesEdit {
    private final SourceText source;
    private final Optional<MappingNode> root;
    private final Optional<NodeTuple> sources;

    private SourcesEdit(SourceText source, Optional<MappingNode> root) {
        this.source = source;
        this.root = root;
        this.sources = root.flatMap(node -> entry(node, "sources"));
    }

    /** Ready to edit; empty, after a report, where the text is no group of keys or the list is elsewhere (an alias). */
    static Optional<SourcesEdit> of(Reading reading) {
        Optional<Node> root = YamlDocument.read(reading);
        if (reading.problems().any()) {
            return Optional.empty();
        }
        if (root.isPresent() && !(root.get() instanceof MappingNode)) {
            reading.error(root.get(), "feeds.yml is " + Reading.describe(root.get()), "the key \"sources\"");
            return Optional.empty();
        }
        SourcesEdit edit = new SourcesEdit(reading.source(), root.map(MappingNode.class::cast));
        if (edit.sources.isPresent() && edit.list().isEmpty() && !edit.isEmpty()) {
            Node value = edit.sources.get().getValueNode();
            reading.error(value, "sources is not a list that can be added to", "a list below \"sources:\"");
            return Optional.empty();
        }
        return Optional.of(edit);
    }

    /** Whether there are no sources yet. */
    boolean isEmpty() {
        return sources.isEmpty()
                || Reading.isNone(sources.get().getValueNode())
                || list().filter(list -> list.getValue().isEmpty()).isPresent();
    }

    /** Ids and addresses of the sources that are there, disabled ones too. */
    Map<String, WebUri> present() {
        Map<String, WebUri> present = new LinkedHashMap<>();
        for (Node item : list().map(SequenceNode::getValue).orElse(List.of())) {
            if (item instanceof MappingNode mapping) {
                text(mapping, "url")
                        .flatMap(WebUri::parse)
                        .ifPresent(address -> text(mapping, "id").ifPresent(id -> present.put(id, address)));
            } else if (item instanceof ScalarNode scalar) {
                WebUri.parse(scalar.getValue()).ifPresent(address -> present.put(SourceNames.ofHost(address), address));
            }
        }
        return present;
    }

    /** The whole text with new sources at the end of the list. */
    String with(List<NewSource> additions) {
        if (root.isEmpty()) {
            return insertLines(source.text().length(), "sources:", 2, additions);
        }
        if (sources.isEmpty()) {
            return insertLines(endOf(root.get()), "sources:", 2, additions);
        }
        Optional<SequenceNode> list = list();
        if (list.isEmpty()) {
            return insertLines(source.lineStart(lineOf(sources.get().getKeyNode()) + 1), "", 2, additions);
        }
        if (list.get().getValue().isEmpty()) {
            return replaceBrackets(list.get(), additions);
        }
        if (list.get().getFlowStyle() == FlowStyle.FLOW) {
            return insertBetweenBrackets(list.get(), additions);
        }
        int indent = source.at(list.get().getStartMark().orElseThrow()).column() - 1;
        return insertLines(endOf(list.get()), "", indent, additions);
    }

    private Optional<SequenceNode> list() {
        // A list that begins before its key is written elsewhere, under an anchor.
        return sources.filter(tuple -> tuple.getValueNode() instanceof SequenceNode)
                .filter(tuple -> start(tuple.getValueNode()) > start(tuple.getKeyNode()))
                .map(tuple -> (SequenceNode) tuple.getValueNode());
    }

    private String insertLines(int offset, String header, int indent, List<NewSource> additions) {
        String text = source.text();
        String lineBreak = lineBreak();
        StringBuilder lines = new StringBuilder();
        if (offset > 0 && "\r\n".indexOf(text.charAt(offset - 1)) < 0) {
            lines.append(lineBreak);
        }
        if (!header.isEmpty()) {
            lines.append(header).append(lineBreak);
        }
        String margin = " ".repeat(indent);
        for (NewSource addition : additions) {
            String first = margin + "- ";
            for (String pair : addition.pairs()) {
                lines.append(first).append(pair).append(lineBreak);
                first = margin + "  ";
            }
        }
        return text.substring(0, offset) + lines + text.substring(offset);
    }

    private String replaceBrackets(SequenceNode list, List<NewSource> additions) {
        int open = start(list);
        int close = source.offset(list.getEndMark().orElseThrow());
        int lineEnd = source.lineStart(source.lineOf(close) + 1);
        String before = source.text().substring(0, open).replaceFirst("[ \\t]+$", "");
        String trimmed = before + source.text().substring(close);
        int offset = before.length() + (lineEnd - close);
        return new SourcesEdit(new SourceText(source.file(), trimmed), root).insertLines(offset, "", 2, additions);
    }

    private String insertBetweenBrackets(SequenceNode list, List<NewSource> additions) {
        List<Node> items = list.getValue();
        int offset = source.offset(items.get(items.size() - 1).getEndMark().orElseThrow());
        StringBuilder inserted = new StringBuilder();
        for (NewSource addition : additions) {
            inserted.append(", {").append(String.join(", ", addition.pairs())).append('}');
        }
        return source.text().substring(0, offset) + inserted + source.text().substring(offset);
    }

    /** Offset of the line after the last one that the node's own text reaches. Comments behind it do not count. */
    private int endOf(Node node) {
        Node last = lastOf(node);
        int end = source.offset(last.getEndMark().orElseThrow());
        int line = source.lineOf(end);
        boolean atLineStart =
                source.text().substring(source.lineStart(line), end).isBlank();
        // The end of a block scalar is the beginning of what follows it.
        return atLineStart && end > start(last) ? source.lineStart(line) : source.lineStart(line + 1);
    }

    private static Node lastOf(Node node) {
        if (node instanceof MappingNode mapping && mapping.getFlowStyle() != FlowStyle.FLOW) {
            List<NodeTuple> tuples = mapping.getValue();
            NodeTuple last = tuples.get(tuples.size() - 1);
            return Reading.isNone(last.getValueNode()) ? last.getKeyNode() : lastOf(last.getValueNode());
        }
        if (node instanceof SequenceNode sequence && sequence.getFlowStyle() != FlowStyle.FLOW) {
            return lastOf(sequence.getValue().get(sequence.getValue().size() - 1));
        }
        return node;
    }

    private String lineBreak() {
        int line = source.text().indexOf('\n');
        return line > 0 && source.text().charAt(line - 1) == '\r' ? "\r\n" : "\n";
    }

    private int start(Node node) {
        return source.offset(node.getStartMark().orElseThrow());
    }

    private int lineOf(Node node) {
        return source.lineOf(start(node));
    }

    private static Optional<NodeTuple> entry(MappingNode mapping, String key) {
        return mapping.getValue().stream()
                .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode scalar
                        && scalar.getValue().equals(key))
                .findFirst();
    }

    private static Optional<String> text(MappingNode mapping, String key) {
        return entry(mapping, key)
                .map(NodeTuple::getValueNode)
                .filter(ScalarNode.class::isInstance)
                .map(node -> ((ScalarNode) node).getValue());
    }
}
