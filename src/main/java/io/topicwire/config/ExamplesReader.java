package io.topicwire.config;

import io.topicwire.topic.Example;
import io.topicwire.topic.TopicExamples;
import io.topicwire.topic.TopicExamples.Learning;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the texts that an operator marked, from all places that say something of a topic. */
final class ExamplesReader {
    private static final TextValue TEXT = new TextValue(Example.MAX_LENGTH, false);
    private static final String LIST = "a list of texts, each a headline or a headline and what follows";

    private final List<TopicPart> parts;

    ExamplesReader(List<TopicPart> parts) {
        this.parts = List.copyOf(parts);
    }

    TopicExamples read() {
        Map<String, Place> tests = new HashMap<>();
        List<Example> match = texts("match", tests);
        List<Example> noMatch = texts("no-match", tests);
        Map<String, Place> marked = new HashMap<>();
        List<Example> examples = texts("examples", marked);
        List<Example> counterExamples = texts("not-examples", marked);
        Optional<Learning> learning = learning();
        boolean few = examples.size() < Learning.LEAST || counterExamples.size() < Learning.LEAST;
        if (few && learning.filter(Learning::enabled).isPresent()) {
            warnOfFew(examples.size(), counterExamples.size());
        }
        return new TopicExamples(match, noMatch, examples, counterExamples, learning.orElse(Learning.USUAL));
    }

    /** @param known texts of this list and its opposite, which must not have the same */
    private List<Example> texts(String key, Map<String, Place> known) {
        List<Example> texts = new ArrayList<>();
        for (TopicPart part : parts) {
            Optional<Node> list = part.node(key);
            List<Node> items =
                    list.flatMap(node -> part.reading().list(key, node, LIST)).orElse(List.of());
            for (Node item : items) {
                text(key, part.reading(), item)
                        .filter(text -> isFirst(text, part.reading(), item, known))
                        .ifPresent(text -> texts.add(
                                new Example(text, part.reading().place(item).spelled())));
            }
        }
        return texts;
    }

    private static Optional<String> text(String key, Reading reading, Node item) {
        if (item instanceof MappingNode) {
            reading.error(item, "an item of " + key + " is a group of keys", "quotes around a text that holds \": \"");
            return Optional.empty();
        }
        return reading.value("an item of " + key, item, TEXT);
    }

    private static boolean isFirst(String text, Reading reading, Node item, Map<String, Place> known) {
        Place first = known.putIfAbsent(text, reading.place(item));
        if (first != null) {
            reading.error(
                    item,
                    "the text " + Quoted.of(text) + " stands twice, first in "
                            + (first.file().equals(reading.source().file()) ? "line " + first.line() : first.spelled()),
                    "each text once, as on the topic or as not on it");
        }
        return first == null;
    }

    private Optional<Learning> learning() {
        Optional<Learning> learning = Optional.empty();
        for (TopicPart part : parts) {
            Optional<Node> node = part.node("learn");
            if (node.isPresent()) {
                learning = new LearningReader(part.reading()).read(node.get());
            }
        }
        return learning;
    }

    /** Only where learning was asked for in so many words. */
    private void warnOfFew(int examples, int counterExamples) {
        for (TopicPart part : parts) {
            part.node("learn")
                    .ifPresent(node -> part.reading()
                            .problems()
                            .warning(
                                    part.reading().place(node),
                                    "learn is on with " + examples + " examples and " + counterExamples
                                            + " not-examples",
                                    Learning.LEAST + " or more of each, until then the rule decides alone",
                                    Optional.empty()));
        }
    }
}
