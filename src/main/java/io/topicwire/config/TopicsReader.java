package io.topicwire.config;

import io.topicwire.feed.Limits;
import io.topicwire.topic.Collapse;
import io.topicwire.topic.Topic;
import io.topicwire.topic.TopicId;
import io.topicwire.topic.TopicQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the list of topics in feeds.yml. */
final class TopicsReader {
    /** The id of the feed of everything; no topic may take its address. */
    private static final String RESERVED = "merged";

    private static final String LIST = "a list of topics, each with \"id\", \"title\" and \"query\"";

    private final Reading reading;
    private final QueryValue query;
    private final Collapse usual;
    private final List<Topic> topics = new ArrayList<>();
    private final Map<String, Integer> idLines = new LinkedHashMap<>();

    /**
     * @param sourceNames what {@code source:} in a query can name
     * @param usual of topics that do not say how far they fold
     */
    TopicsReader(Reading reading, Collection<String> sourceNames, Collapse usual) {
        this.reading = reading;
        this.query = new QueryValue(sourceNames);
        this.usual = usual;
    }

    List<Topic> topics() {
        return topics;
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
        Optional<String> title =
                section.required("title", new TextValue(Limits.TITLE_CHARACTERS, false), Optional.empty());
        Optional<String> about = section.value("about", new TextValue(Limits.TITLE_CHARACTERS, true));
        Optional<TopicQuery> parsed = section.required("query", query, Optional.empty());
        Collapse collapse =
                section.value("collapse", new ChoiceValue<>(Collapse.class)).orElse(usual);
        if (id.isPresent() && title.isPresent() && parsed.isPresent()) {
            topics.add(new Topic(new TopicId(id.get()), title.get(), about.orElse(""), parsed.get(), collapse));
        }
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
