package io.topicwire.config;

import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * One of the places that say what a topic is: a pack, or feeds.yml.
 *
 * @param reading the file
 * @param section the topic in it
 */
record TopicPart(Reading reading, Section section) {
    Optional<Node> node(String key) {
        return section.node(key);
    }
}
