package io.topicwire.topic;

import io.topicwire.topic.PlainEvaluator.At;
import io.topicwire.topic.PlainTexts.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A small lexicon, and where it is named, by trying everything. */
final class SampleNames {
    static final Lexicon LEXICON = Lexicon.of(List.of(
            entry(LexiconKind.COUNTRY, "IN", "", Set.of(), List.of("India", "Indian"), List.of("Indian Ocean")),
            entry(LexiconKind.COUNTRY, "RU", "", Set.of(), List.of("Russia", "Russian"), List.of()),
            entry(LexiconKind.WEAPON, "s-400", "air-defence", Set.of("RU"), List.of("S-400"), List.of()),
            entry(LexiconKind.WEAPON, "patriot", "air-defence", Set.of("US"), List.of("Patriot"), List.of())));

    private SampleNames() {}

    private static LexiconEntry entry(
            LexiconKind kind, String id, String type, Set<String> countries, List<String> names, List<String> not) {
        return new LexiconEntry(
                new LexiconRef(kind, id),
                names.get(0),
                type,
                countries,
                names.stream().map(name -> LexiconName.of(name, NamePart.NAMES)).toList(),
                not.stream().map(name -> LexiconName.of(name, NamePart.NAMES)).toList());
    }

    /** Where the names asked for stand; what is a name in a text is the lexicon's own business and tested there. */
    static List<At> places(NameTerm term, PlainTexts entry, Set<TopicField> fields) {
        List<At> places = new ArrayList<>();
        for (NamedHit hit : entry.named()) {
            FieldText text = hit.first().text();
            if (names(term).contains(hit.ref().id()) && fields.contains(text.field())) {
                int from = hit.first().index();
                places.add(new At(number(entry, text), from, from + hit.length()));
            }
        }
        return places;
    }

    /** Which of the entry's texts it is: of several in a field the one that begins at the same offset. */
    private static int number(PlainTexts entry, FieldText text) {
        int offset = 0;
        for (int t = 0; t < entry.texts().size(); t++) {
            Text candidate = entry.texts().get(t);
            if (candidate.field() == text.field()) {
                if (offset == text.offset()) {
                    return t;
                }
                offset += candidate.written().length() + TopicField.SEPARATOR.length();
            }
        }
        throw new IllegalArgumentException("no text of the entry");
    }

    private static List<String> names(NameTerm term) {
        return switch (term.toString()) {
            case "countries:all" -> List.of("IN", "RU");
            case "weapons:RU" -> List.of("s-400");
            case "weapons:air-defence" -> List.of("s-400", "patriot");
            default -> List.of(term.id());
        };
    }
}
