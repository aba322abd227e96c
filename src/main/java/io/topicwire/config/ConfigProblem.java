package io.topicwire.config;

import java.util.Optional;

/**
 * One mistake in a file or variable that the operator wrote, said so that it can be mended without a manual.
 *
 * @param file the file as it was named to the program, or the name of an environment variable
 * @param line from 1; 0 where the problem has no place in a file
 * @param column from 1, in characters; 0 where the problem has no place in a file
 * @param found what stands there, in words
 * @param expected what may stand there, in words; may be empty
 * @param suggestion what the operator probably meant, ready to be typed
 * @param excerpt the line of the file and, below it, a caret at the column; empty where there is no line. At most
 *     two lines of 160 characters, without control characters
 */
public record ConfigProblem(
        String file, int line, int column, String found, String expected, Optional<String> suggestion, String excerpt) {

    /** One line: {@code file:line:column: found; expected ...; did you mean ...?} */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(file);
        if (line > 0) {
            out.append(':').append(line).append(':').append(column);
        }
        out.append(": ").append(found);
        if (!expected.isEmpty()) {
            out.append("; expected ").append(expected);
        }
        suggestion.ifPresent(
                s -> out.append("; did you mean ").append(quoted(s)).append('?'));
        return out.toString();
    }

    /** The line of {@link #toString} and, where there is one, the excerpt below it. No line break at the end. */
    public String forTerminal() {
        return excerpt.isEmpty() ? toString() : this + "\n" + excerpt;
    }

    private static String quoted(String suggestion) {
        // A suggestion that itself contains quotes is meant to be typed with them.
        return suggestion.indexOf('"') >= 0 ? suggestion : '"' + suggestion + '"';
    }
}
