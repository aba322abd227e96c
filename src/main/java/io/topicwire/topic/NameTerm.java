package io.topicwire.topic;

/**
 * What a query asks of the lexicon.
 *
 * @param kind countries, organisations or weapons
 * @param set whether it is a set of them rather than one
 * @param id the id of one, as {@code IN} or {@code s-400}; of a set {@code all}, what its members are ({@code missile}), or
 *     the country that they belong to ({@code RU})
 */
public record NameTerm(LexiconKind kind, boolean set, String id) {
    /** The set of all that the lexicon has of a kind. */
    public static final String ALL = "all";

    /** As a query writes it: {@code country:IN}, {@code weapons:missile}. */
    @Override
    public String toString() {
        return (set ? kind.plural() : kind.word()) + ":" + id;
    }
}
