package io.topicwire.store.jdbc;

import io.topicwire.feed.WebUri;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Reads one JSON object of {@link JsonText}'s making: texts, flags, numbers and lists of objects. */
final class JsonObject {
    /** The parser's own bound on one string is above what {@code Limits} lets into the store. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxStringLength(64 << 20).build())
            .build();

    private final Map<String, Object> fields;

    private JsonObject(Map<String, Object> fields) {
        this.fields = fields;
    }

    static JsonObject parse(String text) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            return new JsonObject(object(parser));
        }
    }

    private static Map<String, Object> object(JsonParser parser) {
        Map<String, Object> fields = new HashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_ARRAY) {
                fields.put(name, objects(parser));
            } else if (token == JsonToken.VALUE_STRING) {
                fields.put(name, parser.getString());
            } else if (token == JsonToken.VALUE_NUMBER_INT) {
                fields.put(name, parser.getLongValue());
            } else if (token == JsonToken.VALUE_TRUE) {
                fields.put(name, Boolean.TRUE);
            } else {
                parser.skipChildren();
            }
        }
        return fields;
    }

    private static List<JsonObject> objects(JsonParser parser) {
        List<JsonObject> objects = new ArrayList<>();
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            objects.add(new JsonObject(object(parser)));
        }
        return objects;
    }

    Optional<String> text(String name) {
        return fields.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    String textOrEmpty(String name) {
        return text(name).orElse("");
    }

    Optional<WebUri> uri(String name) {
        return text(name).flatMap(WebUri::parse);
    }

    boolean flag(String name) {
        return fields.containsKey(name);
    }

    long number(String name) {
        return fields.get(name) instanceof Long number ? number : 0;
    }

    List<JsonObject> objects(String name) {
        List<JsonObject> objects = new ArrayList<>();
        if (fields.get(name) instanceof List<?> list) {
            for (Object item : list) {
                objects.add((JsonObject) item);
            }
        }
        return objects;
    }
}
