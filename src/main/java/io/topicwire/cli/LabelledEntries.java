package io.topicwire.cli;

import io.topicwire.topic.LabelledEntry;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Reads texts that are labelled with topics, one JSON object a line: {@code id}, {@code title}, {@code text}, {@code lang},
 * {@code labels} (a list, may be empty). Every complaint names the line.
 */
final class LabelledEntries {
    private final LabelledFile file;

    LabelledEntries(Path file) {
        this.file = new LabelledFile(file);
    }

    /** @throws CommandFailure where the file cannot be read or a line of it cannot be used */
    List<LabelledEntry> read() {
        return file.read(this::text);
    }

    private LabelledEntry text(Map<String, Object> fields, int number) {
        String id = fields.getOrDefault("id", Integer.toString(number)).toString();
        file.claim(id, number);
        if (!(fields.get("labels") instanceof List<?> labels)) {
            throw file.unusable(number, "\"labels\" is needed: a list of topics, empty for a text that is on none");
        }
        LabelledEntry entry = new LabelledEntry(
                id,
                fields.getOrDefault("title", "").toString(),
                fields.getOrDefault("text", "").toString(),
                fields.getOrDefault("lang", "").toString(),
                labels.stream().map(Object::toString).collect(Collectors.toSet()));
        if (entry.title().isBlank() && entry.text().isBlank()) {
            throw file.unusable(number, "neither title nor text");
        }
        return entry;
    }
}
