package io.topicwire.story.event;

import java.util.List;

/** Small written tables of titles and texts. */
final class Tables {
    private Tables() {}

    /** The lines of a table of the tests, without comments and blank ones. */
    static List<String> lines(String name) {
        return ResourceLines.of(name).stream().filter(line -> !line.isBlank()).toList();
    }
}
