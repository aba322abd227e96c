package io.topicwire.cli;

import io.topicwire.story.event.LabelledText;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads labelled texts, one JSON object a line: {@code id}, {@code time} (RFC 3339, may be empty), {@code title},
 * {@code text}, {@code host} or {@code source}, {@code lang}, {@code cluster}. Every complaint names the line.
 */
final class LabelledLines {
    private final LabelledFile file;

    LabelledLines(Path file) {
        this.file = new LabelledFile(file);
    }

    /** @throws CommandFailure where the file cannot be read or a line of it cannot be used */
    List<LabelledText> read() {
        return file.read(this::text);
    }

    private LabelledText text(Map<String, Object> fields, int number) {
        String id = field(fields, "id");
        if (id.isEmpty() || field(fields, "cluster").isEmpty()) {
            throw file.unusable(number, "id and cluster are needed");
        }
        file.claim(id, number);
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
            throw file.unusable(number, "\"" + Printable.of(written) + "\" is no time such as 2026-03-01T12:00:00Z");
        }
    }

    private static String field(Map<String, Object> fields, String name) {
        return fields.getOrDefault(name, "").toString();
    }
}
