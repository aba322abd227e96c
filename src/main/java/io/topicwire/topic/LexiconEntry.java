package io.topicwire.topic;

import java.util.List;
import java.util.Set;

/**
 * Something that a lexicon knows by name.
 *
 * @param ref its kind and id
 * @param name what people are shown
 * @param type one of the {@link LexiconKind#types} of its kind; empty where the kind has none
 * @param countries ids of the countries that it belongs to or is made by; empty for countries
 * @param names all names that it is found by
 * @param lookalikes longer names that contain one of its own and mean something else
 */
public record LexiconEntry(
        LexiconRef ref,
        String name,
        String type,
        Set<String> countries,
        List<LexiconName> names,
        List<LexiconName> lookalikes) {
    /** Most names of one entry. */
    public static final int MOST_NAMES = 500;

    public LexiconEntry {
        countries = Set.copyOf(countries);
        names = List.copyOf(names);
        lookalikes = List.copyOf(lookalikes);
    }
}
