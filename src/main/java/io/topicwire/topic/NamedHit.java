package io.topicwire.topic;

/**
 * Where a text names an entry of a lexicon.
 *
 * @param ref what it names
 * @param name the name that was found, as the lexicon has it
 * @param first its first word
 * @param length how many words it has, at least 1
 */
record NamedHit(LexiconRef ref, LexiconName name, Place first, int length) {
    /** Its last word. */
    Place last() {
        return new Place(first.order() + length - 1, first.text(), first.index() + length - 1);
    }

    /** The hit as a reason for a term of a query. */
    Evidence evidence(String term) {
        return first.text().evidence(term, first.index(), length);
    }
}
