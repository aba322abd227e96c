package io.topicwire.topic;

import java.util.ArrayList;
import java.util.List;

/**
 * Words of an entry that stand side by side.
 *
 * @param first where they begin
 * @param length how many, 1 or more
 */
record Span(Place first, int length) implements Comparable<Span> {
    FieldText text() {
        return first.text();
    }

    /** Index in the text of the word after the last one. */
    int end() {
        return first.index() + length;
    }

    /** What stands there, as a reason for {@code term}. */
    Evidence evidence(String term) {
        return text().evidence(term, first.index(), length);
    }

    /** Of spans in order, those that begin at a word where none before them began. */
    static List<Span> oneABeginning(List<Span> spans) {
        List<Span> some = new ArrayList<>(spans.size());
        for (Span span : spans) {
            if (some.isEmpty() || some.get(some.size() - 1).compareTo(span) != 0) {
                some.add(span);
            }
        }
        return some;
    }

    @Override
    public int compareTo(Span other) {
        return first.compareTo(other.first);
    }
}
