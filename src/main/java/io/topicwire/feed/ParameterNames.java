package io.topicwire.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * A list of query parameters, one a line, in any case: a name, or {@code beginning*} for every name that begins so. Lines
 * that begin with {@code #} are comments.
 */
public final class ParameterNames {
    private final Set<String> names = new TreeSet<>();
    private final List<String> beginnings = new ArrayList<>();

    private ParameterNames(List<String> lines) {
        for (String line : lines) {
            String word = line.strip().toLowerCase(Locale.ROOT);
            if (word.endsWith("*")) {
                beginnings.add(word.substring(0, word.length() - 1));
            } else if (!word.isEmpty() && !word.startsWith("#")) {
                names.add(word);
            }
        }
    }

    /** The list that these lines make; blank lines count for nothing. */
    public static ParameterNames of(List<String> lines) {
        return new ParameterNames(lines);
    }

    /** Whether the list names the parameter, in any case. */
    public boolean has(String name) {
        String key = name.toLowerCase(Locale.ROOT);
        return names.contains(key) || beginnings.stream().anyMatch(key::startsWith);
    }
}
