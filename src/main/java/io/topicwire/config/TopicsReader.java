package io.topicwire.config;

import io.topicwire.topic.Collapse;
import io.topicwire.topic.TopicId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the list of topics in feeds.yml. */
final class TopicsReader {
    /** The id of the feed of everything; no topic may take its address. */
    private static final String RESERVED = "merged";

    private static final String LIST = "a list of topics, each with \"id\", \"title\" and \"words\" or \"query\"";

    private final Reading reading;
    private final RuleNames names;
    private final Collapse usual;
    private final List<WrittenTopic> topics = new ArrayList<>();
    private final Map<String, Integer> idLines = new LinkedHashMap<>();

    /**
     * @param names what rules can name
     * @param usual of topics that do not say how far they fold
     */
    TopicsReader(Reading reading, RuleNames names, Collapse usual) {
        this.reading = reading;
        this.names = names;
        this.usual = usual;
    }

    List<WrittenTopic> topics() {
        return topics;
    }

    /** The ids of all topics, those too that could not be read. */
    Set<String> ids() {
        return idLines.keySet();
    }

    void read(Section file) {
        List<Node> items = file.node("topics")
                .flatMap(node -> reading.list("topics", node, LIST))
                .orElse(List.of());
        for (Node item : items) {
            Section.open(reading, SectionKeys.TOPIC, item).ifPresent(this::add);
        }
    }

    private void add(Section section) {
        Optional<String> id = section.required("id", new SlugValue(), suggestedId(section));
        id.ifPresent(i -> check(section, i));
        Optional<WrittenTopic> topic = new TopicReader(names, usual, List.of(new TopicPart(reading, section)))
                .read(new TopicId(id.orElse("x")));
        topic.filter(written -> id.isPresent()).ifPresent(topics::add);
    }

    private static Optional<String> suggestedId(Section section) {
        return section.text("title").map(SlugValue::slug).filter(slug -> !slug.isEmpty());
    }

    private void check(Section section, String id) {
        Place place = section.node("id").map(reading::place).orElse(section.place());
        if (id.equals(RESERVED)) {
            reading.problems().error(place, "the topic id \"merged\" is taken by the feed of everything", "another id");
        }
        Integer first = idLines.putIfAbsent(id, place.line());
        if (first != null) {
            String found = "the topic id " + Quoted.of(id) + " stands twice, first in line " + first;
            reading.problems().error(place, found, "an id of its own for each topic");
        }
    }
}
