package io.topicwire.story.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads the packed corpora for the programs and tests that measure. */
final class Corpus {
    private static final JsonFactory JSON = new JsonFactory();

    private Corpus() {}

    /** The labelled texts of a file. */
    static List<LabelledText> labelled(Path file) {
        return objects(file).stream().map(Corpus::labelled).toList();
    }

    private static LabelledText labelled(Map<String, Object> fields) {
        return new LabelledText(
                text(fields, "id"),
                Optional.of(text(fields, "time"))
                        .filter(time -> !time.isEmpty())
                        .map(Instant::parse),
                text(fields, "time_exact").equals("true"),
                text(fields, "title"),
                text(fields, "text"),
                text(fields, "source"),
                text(fields, "lang"),
                text(fields, "cluster"));
    }

    static String text(Map<?, ?> fields, String name) {
        Object value = fields.get(name);
        return value == null ? "" : value.toString();
    }

    /** The objects of a file, one a line, packed with xz or not. */
    static List<Map<String, Object>> objects(Path file) {
        String reader = file.toString().endsWith(".xz") ? "xz" : "cat";
        List<String> command =
                reader.equals("xz") ? List.of("xz", "-dc", file.toString()) : List.of("cat", file.toString());
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                return lines.lines().map(Corpus::object).toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> object(String line) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), line)) {
            parser.nextToken();
            return members(parser);
        }
    }

    private static Map<String, Object> members(JsonParser parser) {
        Map<String, Object> members = new HashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            members.put(name, value(parser));
        }
        return members;
    }

    private static Object value(JsonParser parser) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return members(parser);
        }
        if (token != JsonToken.START_ARRAY) {
            return token == JsonToken.VALUE_NULL ? "" : parser.getString();
        }
        List<Object> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(parser));
        }
        return elements;
    }
}
