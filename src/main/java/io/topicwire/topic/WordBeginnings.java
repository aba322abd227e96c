package io.topicwire.topic;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Finds words by their beginning; sorts them at the first question, as most topics never ask. */
final class WordBeginnings {
    private final NavigableMap<String, List<Place>> sorted = new TreeMap<>();
    private boolean filled;

    /** The places of every form in {@code index} that begins with {@code beginning}, in the order of the entry. */
    List<Place> places(String beginning, Supplier<Map<String, List<Place>>> index) {
        if (!filled) {
            sorted.putAll(index.get());
            filled = true;
        }
        return sorted.subMap(beginning, true, beginning + Character.MAX_VALUE, true).values().stream()
                .flatMap(Collection::stream)
                .sorted()
                .toList();
    }
}
