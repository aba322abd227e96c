package io.topicwire.config;

import io.topicwire.topic.Lexicon;
import io.topicwire.topic.LexiconEntry;
import io.topicwire.topic.LexiconKind;
import io.topicwire.topic.LexiconName;
import io.topicwire.topic.NamePart;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a parameter of a pack's topic stands for; the words of the files are these in small letters. */
enum PackParameter {
    COUNTRY(Optional.of(LexiconKind.COUNTRY)),
    ORGANISATION(Optional.of(LexiconKind.ORGANISATION)),
    WEAPON(Optional.of(LexiconKind.WEAPON)),
    TEXT(Optional.empty());

    private final Optional<LexiconKind> kind;

    PackParameter(Optional<LexiconKind> kind) {
        this.kind = kind;
    }

    /** What may be given for it. */
    ValueType<String> type(Lexicon lexicon) {
        return kind.<ValueType<String>>map(known -> new EntryValue(lexicon, known))
                .orElse(new TextValue(LexiconName.LONGEST, false));
    }

    /**
     * What {@code ${parameter}}, {@code ${parameter.name}} and {@code ${parameter.people}} stand for; those that are not
     * there stand for nothing.
     *
     * @param value as {@link #type} read it
     */
    Map<String, String> values(String parameter, String value, Lexicon lexicon) {
        Map<String, String> values = new TreeMap<>(Map.of(parameter, value));
        kind.flatMap(known -> lexicon.entry(known, value)).ifPresent(entry -> {
            values.put(parameter + ".name", entry.name());
            people(entry).ifPresent(people -> values.put(parameter + ".people", people));
        });
        return values;
    }

    private static Optional<String> people(LexiconEntry entry) {
        return entry.names().stream()
                .filter(name -> name.part() == NamePart.PEOPLE)
                .map(LexiconName::text)
                .findFirst();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The id of an entry of the lexicon. */
    private record EntryValue(Lexicon lexicon, LexiconKind kind) implements ValueType<String> {
        @Override
        public String expected() {
            return switch (kind) {
                case COUNTRY -> "a country's code of two letters such as IN";
                case ORGANISATION -> "an organisation's id such as nato";
                case WEAPON -> "a weapon's id such as s-400";
            };
        }

        @Override
        public Optional<String> read(Scalar scalar, Problems problems) {
            Optional<LexiconEntry> entry = lexicon.entry(kind, scalar.text().strip());
            return entry.isPresent()
                    ? entry.map(found -> found.ref().id())
                    : refuse(scalar, problems, lexicon.nearest(kind, scalar.text()));
        }
    }
}
