package io.topicwire.cli;

import io.topicwire.topic.LabelledEntry;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads texts that are labelled with topics, one JSON object a line: {@code id}, {@code title}, {@code text}, {@code lang},
 * {@code labels} (a list, may be empty). Every complaint names the line.
 */
final class LabelledEntries {
    private static final int MOST_LINES = 500_000;
    private static final int LONGEST_LINE = 2_000_000;

    private final Path file;
    private final Set<String> ids = new HashSet<>();

    LabelledEntries(Path file) {
        this.file = file;
    }

    /** @throws CommandFailure where the file cannot be read or a line of it cannot be used */
    List<LabelledEntry> read() {
        List<LabelledEntry> texts = new ArrayList<>();
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

    private LabelledEntry text(String line, int number) {
        Map<String, Object> fields;
        try {
            fields = JsonLines.read(line);
        } catch (CommandFailure e) {
            throw unusable(number, "no JSON object");
        }
        String id = fields.getOrDefault("id", Integer.toString(number)).toString();
        if (!ids.add(id)) {
            throw unusable(number, "the id " + Printable.of(id) + " is there twice");
        }
        if (!(fields.get("labels") instanceof List<?> labels)) {
            throw unusable(number, "\"labels\" is needed: a list of topics, empty for a text that is on none");
        }
        LabelledEntry entry = new LabelledEntry(
                id,
                fields.getOrDefault("title", "").toString(),
                fields.getOrDefault("text", "").toString(),
                fields.getOrDefault("lang", "").toString(),
                labels.stream().map(Object::toString).collect(Collectors.toSet()));
        if (entry.title().isBlank() && entry.text().isBlank()) {
            throw unusable(number, "neither title nor text");
        }
        return entry;
    }

    private CommandFailure unusable(int line, String why) {
        return new CommandFailure(ExitCode.USAGE, file + ", line " + line + ": " + why);
    }
}
