package io.topicwire.topic;

import java.util.List;
import java.util.Locale;

/** What a lexicon knows by name. */
public enum LexiconKind {
    /** States and territories; ids are ISO 3166-1 alpha-2 codes, and XK for Kosovo. */
    COUNTRY("country", "countries", List.of()),
    /** Alliances, companies, armed groups and the like. */
    ORGANISATION(
            "organisation",
            "organisations",
            List.of(
                    "alliance",
                    "union",
                    "agency",
                    "ministry",
                    "company",
                    "armed-group",
                    "think-tank",
                    "court",
                    "bank",
                    "forum")),
    /** Weapon systems and their platforms. */
    WEAPON(
            "weapon",
            "weapons",
            List.of(
                    "aircraft",
                    "helicopter",
                    "drone",
                    "missile",
                    "air-defence",
                    "ship",
                    "submarine",
                    "armour",
                    "artillery",
                    "small-arms",
                    "nuclear",
                    "space",
                    "radar",
                    "munition",
                    "electronic"));

    private final String word;
    private final String plural;
    private final List<String> types;

    LexiconKind(String word, String plural, List<String> types) {
        this.word = word;
        this.plural = plural;
        this.types = types;
    }

    /** Its name, as in {@code country:IN}. */
    public String word() {
        return word;
    }

    /** The name of its section in a lexicon's files. */
    public String plural() {
        return plural;
    }

    /** What an entry of this kind may be more exactly ({@code missile}); empty where that is not asked. */
    public List<String> types() {
        return types;
    }

    /** An id in the case that this kind writes it in: capitals for countries, small letters for the others. */
    public String spelling(String id) {
        return this == COUNTRY ? id.toUpperCase(Locale.ROOT) : id.toLowerCase(Locale.ROOT);
    }
}
