package io.topicwire.story.event;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The labelled sets of the corpora, each cut in two: one part to fit on, one that fitting never sees. No story is in
 * both.
 */
final class DevelopmentSets {
    /** Stories of AllSides that begin later are held back: about four in nine. */
    private static final Instant CUT = Instant.parse("2018-07-01T00:00:00Z");

    /** A set with its two parts. */
    record Parts(List<LabelledText> fit, List<LabelledText> heldBack, List<LabelledText> all) {
        static Parts of(List<LabelledText> all, Predicate<LabelledText> fit) {
            return new Parts(
                    all.stream().filter(fit).toList(),
                    all.stream().filter(fit.negate()).toList(),
                    all);
        }
    }

    private final Path folder;

    /** @param folder where the packed sets are */
    DevelopmentSets(Path folder) {
        this.folder = folder;
    }

    /** Titles with a lead, three to a story; cut by the date at which a story begins. */
    Parts allSides() {
        List<LabelledText> all = set("allsides");
        Map<String, Instant> begins = new HashMap<>();
        all.forEach(text -> begins.merge(text.cluster(), text.time().orElseThrow(), (a, b) -> a.isBefore(b) ? a : b));
        return Parts.of(all, text -> begins.get(text.cluster()).isBefore(CUT));
    }

    /** Articles of a few large stories; cut by a hash of the story. */
    Parts groundNews() {
        return Parts.of(set("groundnews"), text -> (text.cluster().hashCode() & 1) == 0);
    }

    /** Pairs of look-alike events without dates; cut by topic, so that both of a pair are in one part. */
    Parts ecbPlus() {
        return Parts.of(set("ecbplus"), text -> Integer.parseInt(text.cluster().replaceAll("\\D", "")) % 2 == 0);
    }

    /** Headlines of a day and a half; nothing is fitted on it. */
    List<LabelledText> uciDense() {
        return set("uci_dense");
    }

    /** Lines of an encyclopedia's chronicle of twenty years, without titles; cut by a hash of the line. */
    Parts chronicle() {
        List<LabelledText> lines = Corpus.objects(folder.resolveSibling("topics/wikipedia_events.dev.jsonl")).stream()
                .map(DevelopmentSets::line)
                .toList();
        return Parts.of(lines, text -> (text.id().hashCode() & 1) == 0);
    }

    private static LabelledText line(Map<String, Object> fields) {
        String id = Corpus.text(fields, "id");
        Instant day = Instant.parse(Corpus.text(fields, "date") + "T00:00:00Z");
        return new LabelledText(id, Optional.of(day), false, "", Corpus.text(fields, "text"), "", "en", id);
    }

    private List<LabelledText> set(String name) {
        return Corpus.labelled(folder.resolve(name + ".dev.jsonl.xz"));
    }
}
