package io.topicwire.config;

import java.util.function.Supplier;

/**
 * Where something stands that the operator wrote.
 *
 * @param file a file's name, or an environment variable's
 * @param line from 1, or 0 for none
 * @param column from 1, or 0 for none
 * @param excerpt as in {@link ConfigProblem}, made when there is something to report
 */
record Place(String file, int line, int column, Supplier<String> excerpt) {
    /** A whole file, or an environment variable. */
    static Place of(String file) {
        return new Place(file, 0, 0, () -> "");
    }

    /** As messages begin: {@code feeds.yml:12:9}. */
    String spelled() {
        return line > 0 ? file + ":" + line + ":" + column : file;
    }

    /** The same place without the text of the line, which may hold a secret. */
    Place withoutExcerpt() {
        return new Place(file, line, column, () -> "");
    }

    /** As messages name it. */
    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }
}
