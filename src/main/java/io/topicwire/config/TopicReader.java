package io.topicwire.config;

import io.topicwire.feed.Limits;
import io.topicwire.topic.Collapse;
import io.topicwire.topic.FieldWeights;
import io.topicwire.topic.QueryResult;
import io.topicwire.topic.Topic;
import io.topicwire.topic.TopicExamples;
import io.topicwire.topic.TopicExpression;
import io.topicwire.topic.TopicId;
import io.topicwire.topic.TopicQuery;
import io.topicwire.topic.TopicScope;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads one topic from the places that say what it is. The first has its rule; what stands in a later one overrides a
 * single value, and adds to a list.
 */
final class TopicReader {
    private static final String RULE =
            "words: […], another key of a rule, or a query such as: (India OR Indian) AND defence";
    private static final String LANGUAGES = "a list of languages such as [en, ru]";
    private static final String CODES = "a list of codes such as [\"20000601\"]";
    private static final DecimalValue WEIGHT = new DecimalValue(0, FieldWeights.MAX);

    private final List<TopicPart> parts;
    private final TopicPart base;
    private final RuleScope scope;
    private final Collapse usual;

    /**
     * @param usual of topics that do not say how far they fold
     * @param parts one or more
     */
    TopicReader(RuleNames names, Collapse usual, List<TopicPart> parts) {
        this.parts = List.copyOf(parts);
        this.base = parts.get(0);
        this.scope = new RuleScope(names);
        this.usual = usual;
    }

    /** The topic; empty after a report. */
    Optional<WrittenTopic> read(TopicId id) {
        int mistakes = base.reading().problems().errors();
        boolean published = value("publish", new FlagValue()).orElse(true);
        Optional<String> title = title(id, published);
        Optional<String> about = value("about", new TextValue(Limits.TITLE_CHARACTERS, true));
        Optional<TopicQuery> query = query();
        Collapse collapse = value("collapse", new ChoiceValue<>(Collapse.class)).orElse(usual);
        TopicScope topicScope = new TopicScope(languages(), codes(), published);
        TopicExamples examples = new ExamplesReader(parts).read();
        scope.warnOfUnusedGroups(base.reading().problems());
        if (base.reading().problems().errors() > mistakes || title.isEmpty() || query.isEmpty()) {
            return Optional.empty();
        }
        Topic topic = new Topic(id, title.get(), about.orElse(""), query.get(), collapse, topicScope, examples);
        return Optional.of(new WrittenTopic(topic, scope.mentions()));
    }

    private <T> Optional<T> value(String key, ValueType<T> type) {
        Optional<T> value = Optional.empty();
        for (TopicPart part : parts) {
            if (part.node(key).isPresent()) {
                value = part.section().value(key, type);
            }
        }
        return value;
    }

    /** Nobody sees the title of a rule to refer to. */
    private Optional<String> title(TopicId id, boolean published) {
        TextValue text = new TextValue(Limits.TITLE_CHARACTERS, false);
        if (parts.stream().anyMatch(part -> part.node("title").isPresent())) {
            return value("title", text);
        }
        return published
                ? parts.get(parts.size() - 1).section().required("title", text, Optional.empty())
                : Optional.of(id.value());
    }

    private Optional<TopicQuery> query() {
        int mistakes = base.reading().problems().errors();
        Section section = base.section();
        SectionKeys.RULE.stream()
                .filter(key -> section.node("query").isPresent())
                .flatMap(key -> section.node(key).stream())
                .forEach(node -> base.reading()
                        .error(node, "a topic with a \"query\" has another key of a rule here", "one or the other"));
        RuleDraft rule = new RuleDraft(List.of(), List.of(), List.of(), List.of());
        for (TopicPart part : parts) {
            rule = rule.and(new RuleReader(part.reading(), scope).read(part.section()));
        }
        Optional<FieldWeights> weights = weights();
        Optional<TopicExpression> expression = rule.expression();
        if (expression.isEmpty() && base.reading().problems().errors() == mistakes) {
            reportNothingRequired(section);
        }
        return expression.flatMap(wanted -> query(wanted, weights.orElseGet(this::usualWeights)));
    }

    private FieldWeights usualWeights() {
        return base.node("query").isPresent() ? FieldWeights.BOOLEAN : FieldWeights.USUAL;
    }

    private void reportNothingRequired(Section section) {
        if (section.hasMisspelt(SectionKeys.RULE)) {
            return;
        }
        if (section.hasAny(SectionKeys.RULE)) {
            base.reading()
                    .problems()
                    .error(section.place(), "topic requires nothing", "words, countries or another key of a rule");
        } else {
            section.reportMissing("query", RULE, Optional.empty());
        }
    }

    private Optional<TopicQuery> query(TopicExpression expression, FieldWeights weights) {
        QueryResult result = TopicQuery.of(expression, weights, scope.names().lexicon());
        if (result instanceof QueryResult.Rejected rejected) {
            base.reading()
                    .problems()
                    .error(
                            base.section().place(),
                            Quoted.harmless(rejected.problem().found()),
                            rejected.problem().expected());
            return Optional.empty();
        }
        double heaviest = HeaviestMatch.of(expression, weights);
        if (heaviest < weights.threshold()) {
            Node wrong = base.node("threshold").or(() -> base.node("weights")).orElseThrow();
            base.reading()
                    .error(
                            wrong,
                            "threshold is " + weights.threshold() + ", and what is asked for never weighs more than "
                                    + heaviest,
                            "a lower threshold, or larger weights");
        }
        return Optional.of(((QueryResult.Parsed) result).query());
    }

    /** Empty where nothing is said of weights. */
    private Optional<FieldWeights> weights() {
        Optional<Section> section =
                base.node("weights").flatMap(node -> Section.open(base.reading(), SectionKeys.WEIGHTS, node));
        Optional<Double> threshold = base.section().value("threshold", WEIGHT);
        if (section.isEmpty() && threshold.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new FieldWeights(
                weight(section, "title", FieldWeights.USUAL.title()),
                weight(section, "summary", FieldWeights.USUAL.summary()),
                weight(section, "content", FieldWeights.USUAL.content()),
                threshold.orElse(FieldWeights.USUAL.threshold())));
    }

    private static double weight(Optional<Section> section, String key, double usual) {
        return section.flatMap(s -> s.value(key, WEIGHT)).orElse(usual);
    }

    /** Primary subtags: an entry in the English of India is in English. */
    private Set<String> languages() {
        Set<String> languages = new LinkedHashSet<>();
        values("languages", LANGUAGES, new LanguageValue())
                .forEach(tag -> languages.add(tag.split("-", 2)[0].toLowerCase(Locale.ROOT)));
        return languages;
    }

    private List<String> codes() {
        return values("iptc", CODES, new CodeValue()).stream().distinct().toList();
    }

    private <T> List<T> values(String key, String expected, ValueType<T> type) {
        List<T> values = new ArrayList<>();
        Optional<Node> node = base.node(key);
        List<Node> items = node.filter(SequenceNode.class::isInstance).isPresent()
                ? base.reading().list(key, node.get(), expected).orElse(List.of())
                : node.map(List::of).orElse(List.of());
        for (Node item : items) {
            base.reading().value("an item of " + key, item, type).ifPresent(values::add);
        }
        return values;
    }
}
