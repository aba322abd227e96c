package io.topicwire.config;

import io.topicwire.topic.Collapse;
import io.topicwire.topic.TopicId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
    private final TopicPacks packs;
    private final Collapse usual;
    private final List<WrittenTopic> topics = new ArrayList<>();
    private final Map<String, Integer> idLines = new LinkedHashMap<>();

    /**
     * @param names what rules can name
     * @param packs topics to take
     * @param usual of topics that do not say how far they fold
     */
    TopicsReader(Reading reading, RuleNames names, TopicPacks packs, Collapse usual) {
        this.reading = reading;
        this.names = names;
        this.packs = packs;
        this.usual = usual;
    }

    List<WrittenTopic> topics() {
        return topics;
    }

    /** The ids of all topics that can be referred to, those too that could not be read. */
    Set<String> ids() {
        Set<String> ids = new LinkedHashSet<>(idLines.keySet());
        packs.plain().forEach(pack -> ids.add(pack.id().value()));
        return ids;
    }

    void read(Section file) {
        List<Node> items = file.node("topics")
                .flatMap(node -> reading.list("topics", node, LIST))
                .orElse(List.of());
        for (Node item : items) {
            if (Section.holds(item, "use")) {
                Section.open(reading, SectionKeys.USED_TOPIC, item).ifPresent(this::use);
            } else {
                Section.open(reading, SectionKeys.TOPIC, item).ifPresent(this::add);
            }
        }
    }

    private void add(Section section) {
        Optional<String> id = section.required("id", new SlugValue(), suggestedId(section));
        id.ifPresent(i -> check(section, i));
        // Without an id too, as the operator wants to hear of all mistakes at once.
        Optional<WrittenTopic> topic = new TopicReader(names, usual, List.of(new TopicPart(reading, section)))
                .read(new TopicId(id.orElse(RESERVED)));
        topic.filter(written -> id.isPresent()).ifPresent(topics::add);
    }

    private void use(Section section) {
        Optional<String> used = section.value("use", new SlugValue());
        Optional<PackTopic> pack = used.flatMap(packs::find);
        used.filter(id -> pack.isEmpty())
                .ifPresent(id -> reading.problems()
                        .error(
                                reading.place(section.node("use").orElseThrow()),
                                "no pack has a topic " + Quoted.of(id),
                                packs.ids().isEmpty()
                                        ? "a topic of config/topics, which has none"
                                        : "one of " + String.join(", ", packs.ids()),
                                NearestName.among(packs.ids(), id)));
        // Two topics of one template are two topics.
        Optional<String> id = pack.filter(PackTopic::isTemplate).isPresent()
                ? section.required("id", new SlugValue(), Optional.empty())
                : section.node("id").isPresent() ? section.value("id", new SlugValue()) : used;
        id.ifPresent(known -> check(section, known));
        pack.flatMap(found -> new UsedTopic(found, new TopicPart(reading, section)).parts(names))
                .flatMap(parts -> new TopicReader(names, usual, parts).read(new TopicId(id.orElse(RESERVED))))
                .filter(written -> id.isPresent())
                .ifPresent(topics::add);
    }

    /** Topics of packs that are not used and can be referred to; nothing of them is published. */
    List<WrittenTopic> referable() {
        List<WrittenTopic> referable = new ArrayList<>();
        for (PackTopic pack : packs.plain()) {
            Optional<WrittenTopic> read = Section.open(pack.reading(), SectionKeys.PACK_TOPIC, pack.node())
                    .flatMap(section -> new TopicReader(names, usual, List.of(new TopicPart(pack.reading(), section)))
                            .read(pack.id()));
            read.filter(written -> !idLines.containsKey(pack.id().value()))
                    .ifPresent(written -> referable.add(written.unpublished()));
        }
        return referable;
    }

    private static Optional<String> suggestedId(Section section) {
        return section.text("title").map(SlugValue::slug).filter(slug -> !slug.isEmpty());
    }

    private void check(Section section, String id) {
        Place place = section.node("id")
                .or(() -> section.node("use"))
                .map(reading::place)
                .orElse(section.place());
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
