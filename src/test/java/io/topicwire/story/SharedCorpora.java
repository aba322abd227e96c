package io.topicwire.story;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads the corpora that stand beside the project; a test that needs one is skipped where they are absent. */
final class SharedCorpora {
    private static final JsonFactory JSON = new JsonFactory();

    private SharedCorpora() {}

    /** A file or folder of the corpora. */
    static Path need(String path) {
        Path file = Path.of(System.getProperty("topicwire.shared", "absent")).resolve(path);
        assumeTrue(Files.exists(file), "skipped: the shared corpora are not here (" + path + ")");
        return file;
    }

    /** The lines of a file that the system's xz unpacks. */
    static List<String> unpackedLines(Path file) throws IOException {
        Process xz = new ProcessBuilder("xz", "-dc", file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(xz.getInputStream(), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }

    /** The scalar fields of a flat JSON object as text; nested values are left out. */
    static Map<String, String> fields(String json) {
        Map<String, String> fields = new TreeMap<>();
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
                    fields.put(name, parser.getString());
                } else {
                    parser.skipChildren();
                }
            }
        }
        return fields;
    }

    /** Runs a program to its end. */
    static void run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("failed: " + command);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
