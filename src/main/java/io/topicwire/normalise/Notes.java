package io.topicwire.normalise;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts what was dropped, with one example of each kind. */
final class Notes {
    private static final int EXAMPLE = 80;

    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final Map<String, String> examples = new LinkedHashMap<>();

    void add(String what, String example) {
        counts.merge(what, 1, Integer::sum);
        examples.putIfAbsent(what, PlainText.bound(example.strip(), EXAMPLE));
    }

    List<String> list() {
        return counts.entrySet().stream()
                .map(note ->
                        note.getValue() + " × " + note.getKey() + ", as in \"" + examples.get(note.getKey()) + "\"")
                .toList();
    }
}
