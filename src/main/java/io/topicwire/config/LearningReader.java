package io.topicwire.config;

import io.topicwire.topic.TopicExamples.Learning;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads how the examples of a topic have a say: {@code on}, {@code off}, or the bounds. */
record LearningReader(Reading reading) {
    private static final String EXPECTED = "on, off, or {add-above: 0.85, drop-below: 0.2}";
    private static final DecimalValue PROBABILITY = new DecimalValue(0, 1);

    /** Empty after a report. */
    Optional<Learning> read(Node node) {
        if (node instanceof MappingNode) {
            return Section.open(reading, SectionKeys.LEARN, node).flatMap(section -> bounds(section, node));
        }
        return reading.value("learn", node, new Switch());
    }

    private Optional<Learning> bounds(Section section, Node node) {
        int mistakes = reading.problems().errors();
        double above = section.value("add-above", PROBABILITY).orElse(Learning.USUAL.addAbove());
        double below = section.value("drop-below", PROBABILITY).orElse(Learning.USUAL.dropBelow());
        if (reading.problems().errors() > mistakes) {
            return Optional.empty();
        }
        if (above > 0 && below < above) {
            return Optional.of(new Learning(true, above, below));
        }
        reading.error(node, "add-above is " + above + " and drop-below " + below, "add-above over drop-below");
        return Optional.empty();
    }

    /** YAML 1.2 takes on and off for text; true and false are refused as everywhere else. */
    private record Switch() implements ValueType<Learning> {
        @Override
        public String expected() {
            return EXPECTED;
        }

        @Override
        public Optional<Learning> read(Scalar scalar, Problems problems) {
            return switch (scalar.text()) {
                case "on" -> Optional.of(Learning.USUAL);
                case "off" -> Optional.of(Learning.OFF);
                case "true", "yes" -> refuse(scalar, problems, Optional.of("on"));
                case "false", "no" -> refuse(scalar, problems, Optional.of("off"));
                default -> refuse(scalar, problems, NearestName.among(List.of("on", "off"), scalar.text()));
            };
        }
    }
}
