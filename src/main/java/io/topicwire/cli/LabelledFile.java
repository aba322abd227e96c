package io.topicwire.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A file of labelled texts, one JSON object a line. Every complaint names the line. */
final class LabelledFile {
    /** More texts than this do not fit in memory beside what is learned of them. */
    static final int MOST_LINES = 500_000;

    private static final int LONGEST_LINE = 2_000_000;

    private final Path file;
    private final Set<String> ids = new HashSet<>();

    LabelledFile(Path file) {
        this.file = file;
    }

    /**
     * Makes a text of a line.
     *
     * @param <T> the text
     */
    interface Line<T> {
        /** @throws CommandFailure where the line cannot be used, by {@link LabelledFile#unusable} */
        T read(Map<String, Object> fields, int number);
    }

    /** @throws CommandFailure where the file cannot be read or a line of it cannot be used */
    <T> List<T> read(Line<T> line) {
        List<T> texts = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            int number = 0;
            for (String next = lines.readLine(); next != null; next = lines.readLine()) {
                number++;
                if (number > MOST_LINES || next.length() > LONGEST_LINE) {
                    throw unusable(number, number > MOST_LINES ? "more than " + MOST_LINES + " lines" : "too long");
                }
                if (!next.isBlank()) {
                    texts.add(line.read(fields(next, number), number));
                }
            }
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.UNAVAILABLE, file + " cannot be read: no such file, or no UTF-8 text");
        }
        if (texts.isEmpty()) {
            throw new CommandFailure(ExitCode.USAGE, file + ": no line in it");
        }
        return texts;
    }

    private Map<String, Object> fields(String line, int number) {
        try {
            return JsonLines.read(line);
        } catch (CommandFailure e) {
            throw unusable(number, "no JSON object");
        }
    }

    /** @throws CommandFailure where an earlier line has this id */
    void claim(String id, int number) {
        if (!ids.add(id)) {
            throw unusable(number, "the id " + Printable.of(id) + " is there twice");
        }
    }

    /** The complaint about a line. */
    CommandFailure unusable(int line, String why) {
        return new CommandFailure(ExitCode.USAGE, file + ", line " + line + ": " + why);
    }
}
