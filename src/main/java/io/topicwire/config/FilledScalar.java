package io.topicwire.config;

import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A value of a pack in which parameters were replaced: its characters are not those of the file. */
final class FilledScalar extends ScalarNode {
    FilledScalar(ScalarNode written, String value) {
        super(Tag.STR, true, value, written.getScalarStyle(), written.getStartMark(), written.getEndMark());
    }
}
