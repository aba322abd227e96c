package io.topicwire.config;

import io.topicwire.topic.TopicId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * Reads a pack of topics, as far as it can be read before anything is used of it.
 *
 * @param reading the pack
 * @param packs where its topics go
 */
record PackReader(Reading reading, TopicPacks packs) {
    private static final String LIST = "a list of topics, as in feeds.yml";
    private static final String PARAMETERS = "names and kinds such as {a: country}";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,30}");
    private static final WordValue KIND = new WordValue(
            Arrays.stream(PackParameter.values()).map(PackParameter::toString).toList());

    void read() {
        Optional<Section> file =
                YamlDocument.read(reading).flatMap(node -> Section.open(reading, SectionKeys.PACK, node));
        // A pack may be empty: that is what remains when all its topics are commented out.
        List<Node> items = file.flatMap(section -> section.node("topics"))
                .filter(node -> !Reading.isNone(node))
                .flatMap(node -> reading.list("topics", node, LIST))
                .orElse(List.of());
        for (Node item : items) {
            Section.open(reading, SectionKeys.PACK_TOPIC, item)
                    .ifPresent(section -> topic(section, (MappingNode) item));
        }
    }

    private void topic(Section section, MappingNode node) {
        Map<String, PackParameter> parameters =
                section.node("parameters").map(this::parameters).orElse(Map.of());
        Optional<Place> place = section.node("id").map(reading::place);
        section.required("id", new SlugValue(), Optional.empty())
                .ifPresent(id ->
                        packs.add(new PackTopic(new TopicId(id), reading, node, parameters), place.orElseThrow()));
    }

    private Map<String, PackParameter> parameters(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            reading.error(node, "parameters is " + Reading.describe(node), PARAMETERS);
            return Map.of();
        }
        Map<String, PackParameter> parameters = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String name = tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
            if (!NAME.matcher(name).matches()) {
                reading.error(tuple.getKeyNode(), Quoted.of(name) + " is no name of a parameter", PARAMETERS);
                continue;
            }
            if (parameters.containsKey(name)) {
                reading.error(tuple.getKeyNode(), "the parameter " + Quoted.of(name) + " stands twice", PARAMETERS);
            }
            reading.value(name, tuple.getValueNode(), KIND)
                    .map(kind -> PackParameter.valueOf(kind.toUpperCase(Locale.ROOT)))
                    .ifPresent(kind -> parameters.put(name, kind));
        }
        return parameters;
    }
}
