package io.topicwire.config;

import io.topicwire.topic.Lexicon;
import io.topicwire.topic.LexiconEntry;
import io.topicwire.topic.LexiconKind;
import io.topicwire.topic.LexiconRef;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads the files of a lexicon, one on top of the other. */
final class LexiconReader {
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final String CODE = "a code of ISO 3166-1 such as IN";

    private final Problems problems;
    private final Map<LexiconRef, LexiconDraft> drafts = new LinkedHashMap<>();

    LexiconReader(Problems problems) {
        this.problems = problems;
    }

    /** Adds a file to what was read before it. */
    void read(Reading reading) {
        Optional<Node> root = YamlDocument.read(reading);
        Optional<Section> file = root.flatMap(node -> Section.open(reading, SectionKeys.LEXICON, node));
        for (LexiconKind kind : LexiconKind.values()) {
            // A section may be empty: that is what remains when all its entries are commented out.
            file.flatMap(section -> section.node(kind.plural()))
                    .filter(node -> !Reading.isNone(node))
                    .ifPresent(node -> entries(reading, kind, node));
        }
    }

    /** What the files say together. */
    ConfigResult<Lexicon> result() {
        drafts.values().forEach(this::checkCountries);
        for (LexiconKind kind : LexiconKind.values()) {
            checkClaims(drafts.values().stream()
                    .filter(draft -> draft.ref().kind() == kind)
                    .toList());
        }
        return problems.result(() ->
                Lexicon.of(drafts.values().stream().map(LexiconDraft::entry).toList()));
    }

    private void entries(Reading reading, LexiconKind kind, Node node) {
        if (!(node instanceof MappingNode mapping)) {
            reading.error(node, kind.plural() + " is " + Reading.describe(node), "entries by their ids");
            return;
        }
        Map<String, Integer> lines = new HashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            id(reading, kind, tuple.getKeyNode()).ifPresent(id -> {
                int line = reading.place(tuple.getKeyNode()).line();
                Integer first = lines.putIfAbsent(id, line);
                if (first != null) {
                    String found = '"' + id + "\" stands twice, first in line " + first;
                    reading.error(tuple.getKeyNode(), found, "each entry once");
                } else {
                    entry(reading, new LexiconRef(kind, id), tuple);
                }
            });
        }
    }

    private static Optional<String> id(Reading reading, LexiconKind kind, Node node) {
        if (kind != LexiconKind.COUNTRY) {
            return reading.value("the id", node, new SlugValue());
        }
        String code = node instanceof ScalarNode scalar ? scalar.getValue() : "";
        if (COUNTRY.matcher(code).matches()) {
            return Optional.of(code);
        }
        Optional<String> capitals =
                Optional.of(kind.spelling(code)).filter(c -> COUNTRY.matcher(c).matches());
        reading.problems().error(reading.place(node), Quoted.of(code) + " is no country", CODE, capitals);
        return Optional.empty();
    }

    private void entry(Reading reading, LexiconRef ref, NodeTuple tuple) {
        Optional<Section> section = Section.open(reading, SectionKeys.lexiconEntry(ref.kind()), tuple.getValueNode());
        if (section.isEmpty()) {
            return;
        }
        LexiconEntryReader entry = new LexiconEntryReader(reading, section.get(), ref);
        LexiconDraft known = drafts.get(ref);
        if (known != null) {
            drafts.put(ref, entry.extend(known));
        } else if (section.get().node("name").isPresent()) {
            entry.begin().ifPresent(draft -> drafts.put(ref, draft));
        } else {
            Optional<String> nearest = NearestName.among(ids(ref.kind()), ref.id());
            String found = "there is no " + ref + " to add to, and it has no \"name\" of its own";
            reading.problems().error(reading.place(tuple.getKeyNode()), found, "a name, or a known id", nearest);
        }
    }

    private List<String> ids(LexiconKind kind) {
        return drafts.keySet().stream()
                .filter(ref -> ref.kind() == kind)
                .map(LexiconRef::id)
                .toList();
    }

    private void checkCountries(LexiconDraft draft) {
        draft.countries().forEach((code, place) -> {
            if (!drafts.containsKey(new LexiconRef(LexiconKind.COUNTRY, code))) {
                Optional<String> nearest = NearestName.among(ids(LexiconKind.COUNTRY), code);
                problems.error(place, Quoted.of(code) + " is no country of the lexicon", CODE, nearest);
            }
        });
        if (draft.names().size() > LexiconEntry.MOST_NAMES) {
            problems.error(
                    draft.place(),
                    draft.ref() + " has " + draft.names().size() + " names",
                    "at most " + LexiconEntry.MOST_NAMES);
        }
    }

    /** A name belongs to one entry of a kind, unless all that claim it say that they share it. */
    private void checkClaims(Collection<LexiconDraft> all) {
        Map<String, LexiconDraft.Claim> owners = new HashMap<>();
        for (LexiconDraft draft : all) {
            draft.names().forEach((key, claim) -> {
                LexiconDraft.Claim owner = owners.putIfAbsent(key, claim);
                if (owner != null && !(claim.shared() && owner.shared())) {
                    problems.error(
                            claim.place(),
                            Quoted.of(claim.name().text()) + " is a name of " + owner.ref() + " too",
                            "a name of one entry only, or \"shared\" in both");
                }
            });
        }
    }
}
