package io.topicwire.topic;

import java.util.Comparator;

/**
 * Names an entry of a lexicon: {@code country:IN}.
 *
 * @param kind the kind of entry
 * @param id its key within the kind, in the case of {@link LexiconKind#spelling}
 */
public record LexiconRef(LexiconKind kind, String id) implements Clue, Comparable<LexiconRef> {
    private static final Comparator<LexiconRef> ORDER =
            Comparator.comparing(LexiconRef::kind).thenComparing(LexiconRef::id);

    @Override
    public int compareTo(LexiconRef other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return kind.word() + ":" + id;
    }
}
