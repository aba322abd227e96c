package io.topicwire.cli;

import io.topicwire.story.event.LabelledText;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads labelled texts, one JSON object a line: {@code id}, {@code time} (RFC 3339, may be empty), {@code title},
 * {@code text}, {@code host} or {@code source}, {@code lang}, {@code cluster}. Every complaint names the line.
 */
final class LabelledLines {
    /** More texts than this do not fit in memory beside what is learned of them. */
    static final int MOST_LINES = 500_000;

    private static final int LONGEST_LINE = 2_000_000;

    private final Path file;
    private final Set<String> ids = new HashSet<>();

    LabelledLines(Path file) {
        this.file = file;
    }

    /** @throws CommandFailure where the file cannot be read or a line of it cannot be used */
    List<LabelledText> read() {
        List<LabelledText> texts = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (number > MOST_LINES || line.length() > LONGEST_LINE) {
                    throw unusable(number, number > MOST_LINES ? "more than " + MOST_LINES + " lines" : "too long");
                }
                if (!line.isBlank()) {
                    texts.add(text(line, number));
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

    private LabelledText text(String line, int number) {
        Map<String, Object> fields;
        try {
            fields = JsonLines.read(line);
        } catch (CommandFailure e) {
            throw unusable(number, "no JSON object");
        }
        String id = field(fields, "id");
        if (id.isEmpty() || field(fields, "cluster").isEmpty()) {
            throw unusable(number, "id and cluster are needed");
        }
        if (!ids.add(id)) {
            throw unusable(number, "the id " + Printable.of(id) + " is there twice");
        }
        String host = field(fields, "host");
        return new LabelledText(
                id,
                time(field(fields, "time"), number),
                field(fields, "time_exact").equals("true"),
                field(fields, "title"),
                field(fields, "text"),
                host.isEmpty() ? field(fields, "source") : host,
                field(fields, "lang"),
                field(fields, "cluster"));
    }

    private Optional<Instant> time(String written, int number) {
        try {
            return written.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(written));
        } catch (DateTimeException e) {
            throw unusable(number, "\"" + Printable.of(written) + "\" is no time such as 2026-03-01T12:00:00Z");
        }
    }

    private static String field(Map<String, Object> fields, String name) {
        return fields.getOrDefault(name, "").toString();
    }

    private CommandFailure unusable(int line, String why) {
        return new CommandFailure(ExitCode.USAGE, file + ", line " + line + ": " + why);
    }
}
