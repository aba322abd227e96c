package io.topicwire.story.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The lines of a file that is shipped in the program, without its comments. */
final class ResourceLines {
    private ResourceLines() {}

    /** @throws UncheckedIOException where the program is damaged */
    static List<String> of(String name) {
        InputStream file = Objects.requireNonNull(ResourceLines.class.getResourceAsStream(name), name);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
