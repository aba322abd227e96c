package io.topicwire.config;

import io.topicwire.topic.TopicId;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/**
 * A topic of a pack, not read further yet.
 *
 * @param id its id
 * @param reading the pack
 * @param node what stands there
 * @param parameters what must be given where it is used, by name; empty for a topic that can be taken as it is
 */
record PackTopic(TopicId id, Reading reading, MappingNode node, Map<String, PackParameter> parameters) {
    PackTopic {
        parameters = Map.copyOf(parameters);
    }

    boolean isTemplate() {
        return !parameters.isEmpty();
    }
}
