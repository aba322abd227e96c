package io.topicwire.cli;

import java.util.Collection;

/** What somebody probably meant who mistyped a name. */
final class Suggestion {
    private Suggestion() {}

    /** {@code "; did you mean ...?"}, or empty where nothing is near. */
    static String among(String typed, Collection<String> names) {
        return names.stream()
                .filter(name -> name.startsWith(typed) || typed.startsWith(name) || name.contains(typed))
                .findFirst()
                .map(name -> "; did you mean \"" + name + "\"?")
                .orElse("");
    }
}
