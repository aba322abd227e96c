package io.topicwire.cli;

import io.topicwire.config.NearestName;
import java.util.Collection;

/** What somebody probably meant who mistyped a name. */
final class Suggestion {
    private Suggestion() {}

    /** {@code "; did you mean ...?"}, or empty where nothing is near. */
    static String among(String typed, Collection<String> names) {
        return NearestName.among(names, typed)
                .or(() -> names.stream().filter(name -> name.contains(typed)).findFirst())
                .map(name -> "; did you mean \"" + name + "\"?")
                .orElse("");
    }
}
