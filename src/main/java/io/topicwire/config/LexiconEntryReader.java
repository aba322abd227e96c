package io.topicwire.config;

import io.topicwire.feed.Limits;
import io.topicwire.topic.LexiconKind;
import io.topicwire.topic.LexiconName;
import io.topicwire.topic.LexiconRef;
import io.topicwire.topic.NamePart;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads one entry of a lexicon: a new one, or more of one that a file before has. */
final class LexiconEntryReader {
    private static final TextValue NAME = new TextValue(LexiconName.LONGEST, false);
    private static final String LIST = "a list of names such as [India, Bharat]";
    private static final String LANGUAGES = "languages with lists of names, such as {fr: [Inde]}";
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    private final Reading reading;
    private final Section section;
    private final LexiconRef ref;

    LexiconEntryReader(Reading reading, Section section, LexiconRef ref) {
        this.reading = reading;
        this.section = section;
        this.ref = ref;
    }

    /** The entry, or empty after a report. */
    Optional<LexiconDraft> begin() {
        Optional<String> name =
                section.required("name", new TextValue(Limits.TITLE_CHARACTERS, false), Optional.empty());
        List<String> types = ref.kind().types();
        Optional<String> type =
                types.isEmpty() ? Optional.of("") : section.required("kind", new WordValue(types), Optional.empty());
        if (name.isEmpty() || type.isEmpty()) {
            return Optional.empty();
        }
        LexiconDraft draft = new LexiconDraft(ref, section.place(), name.get(), type.get());
        addTo(draft);
        if (draft.names().isEmpty()) {
            reading.problems().error(section.place(), ref + " has no names", LIST);
        }
        return Optional.of(draft);
    }

    /** An entry of the files before with what this section says of it. */
    LexiconDraft extend(LexiconDraft known) {
        addTo(known);
        return new LexiconDraft(
                ref,
                known.place(),
                section.value("name", new TextValue(Limits.TITLE_CHARACTERS, false))
                        .orElse(known.name()),
                section.value("kind", new WordValue(ref.kind().types())).orElse(known.type()),
                known.countries(),
                known.names(),
                known.lookalikes());
    }

    /** {@code remove} goes first, so that a name may be taken from one list and put into another. */
    private void addTo(LexiconDraft draft) {
        names("remove", (text, node) -> remove(draft, text, node));
        for (NamePart part : NamePart.values()) {
            switch (part) {
                case OTHER -> others((text, node) -> add(draft, text, part, node));
                case NOT ->
                    names(
                            part.key(),
                            (text, node) -> named(text, part, node)
                                    .ifPresent(name -> draft.lookalikes().put(name.key(), name)));
                case NAMES, PEOPLE, CAPITAL, SEATS, LEADERS, FORCES, SHARED ->
                    names(part.key(), (text, node) -> add(draft, text, part, node));
            }
        }
        String countries = ref.kind() == LexiconKind.WEAPON ? "maker" : "country";
        names(countries, (text, node) -> draft.countries().putIfAbsent(text, reading.place(node)));
    }

    private void names(String key, BiConsumer<String, Node> each) {
        section.node(key).ifPresent(node -> names(key, node, each));
    }

    private void names(String label, Node list, BiConsumer<String, Node> each) {
        for (Node item : reading.list(label, list, LIST).orElse(List.of())) {
            reading.value("a name", item, NAME).ifPresent(text -> each.accept(text, item));
        }
    }

    private void others(BiConsumer<String, Node> each) {
        Optional<Node> other = section.node("other").filter(node -> !Reading.isNone(node));
        if (other.isPresent() && other.get() instanceof MappingNode languages) {
            Map<String, Integer> lines = new HashMap<>();
            languages.getValue().forEach(tuple -> language(tuple, lines, each));
        } else {
            other.ifPresent(node -> reading.error(node, "other is " + Reading.describe(node), LANGUAGES));
        }
    }

    private void language(NodeTuple tuple, Map<String, Integer> lines, BiConsumer<String, Node> each) {
        Node keyNode = tuple.getKeyNode();
        String language = keyNode instanceof ScalarNode scalar ? scalar.getValue() : "";
        if (!LANGUAGE.matcher(language).matches()) {
            Optional<String> small = Optional.of(language.toLowerCase(Locale.ROOT))
                    .filter(word -> LANGUAGE.matcher(word).matches());
            reading.problems()
                    .error(
                            reading.place(keyNode),
                            Quoted.of(language) + " is no language",
                            "a code of ISO 639 such as fr",
                            small);
            return;
        }
        Integer first = lines.putIfAbsent(language, reading.place(keyNode).line());
        if (first != null) {
            reading.error(keyNode, '"' + language + "\" stands twice, first in line " + first, "each language once");
            return;
        }
        names(language, tuple.getValueNode(), each);
    }

    private void add(LexiconDraft draft, String text, NamePart part, Node node) {
        // The first of equal names says what it is, as languages borrow from each other; that it is shared says more.
        named(text, part, node)
                .map(name -> new LexiconDraft.Claim(ref, name, reading.place(node)))
                .ifPresent(claim ->
                        draft.names().merge(claim.name().key(), claim, (old, now) -> now.shared() ? now : old));
    }

    private void remove(LexiconDraft draft, String text, Node node) {
        named(text, NamePart.NOT, node).map(LexiconName::key).ifPresent(key -> {
            boolean name = draft.names().remove(key) != null;
            boolean lookalike = draft.lookalikes().remove(key) != null;
            if (!name && !lookalike) {
                List<String> names = draft.names().values().stream()
                        .map(claim -> claim.name().text())
                        .toList();
                reading.problems()
                        .error(
                                reading.place(node),
                                Quoted.of(text) + " is no name of " + ref,
                                "a name that a file before this one gives it",
                                NearestName.among(names, text));
            }
        });
    }

    private Optional<LexiconName> named(String text, NamePart part, Node node) {
        LexiconName name = LexiconName.of(text, part);
        if (name.words().isEmpty()) {
            reading.error(node, Quoted.of(text) + " has no word to be found by", "a name with a letter or digit");
            return Optional.empty();
        }
        return Optional.of(name);
    }
}
