package io.topicwire.cli;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** One JSON object a line, as maps, lists, strings and numbers. A JSON null is read as the empty string. */
final class JsonLines {
    private static final JsonFactory JSON = new JsonFactory();

    private JsonLines() {}

    /** @throws CommandFailure where the line is no JSON object */
    static Map<String, Object> read(String line) {
        try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), line)) {
            in.nextToken();
            return members(in);
        } catch (JacksonException | ClassCastException | NullPointerException e) {
            throw new CommandFailure(ExitCode.USAGE, "a line of the expectations is no JSON object");
        }
    }

    /** The object in one line, its members in the order of the map. */
    static String write(Map<String, ?> object) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            value(out, object);
        }
        return text.toString();
    }

    private static Map<String, Object> members(JsonParser in) {
        Map<String, Object> members = new LinkedHashMap<>();
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = in.currentName();
            in.nextToken();
            members.put(name, value(in));
        }
        return members;
    }

    private static Object value(JsonParser in) {
        return switch (in.currentToken()) {
            case START_OBJECT -> members(in);
            case START_ARRAY -> elements(in);
            case VALUE_NULL -> "";
            case VALUE_TRUE, VALUE_FALSE -> in.getBooleanValue();
            default -> in.getString();
        };
    }

    private static List<Object> elements(JsonParser in) {
        List<Object> elements = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(in));
        }
        return elements;
    }

    private static void value(JsonGenerator out, Object value) {
        if (value instanceof Map<?, ?> map) {
            out.writeStartObject();
            map.forEach((name, member) -> {
                out.writeName(name.toString());
                value(out, member);
            });
            out.writeEndObject();
        } else if (value instanceof List<?> list) {
            out.writeStartArray();
            list.forEach(element -> value(out, element));
            out.writeEndArray();
        } else if (value instanceof Boolean flag) {
            out.writeBoolean(flag);
        } else if (value instanceof Double fraction) {
            out.writeNumber(fraction);
        } else if (value instanceof Number number) {
            out.writeNumber(number.longValue());
        } else {
            out.writeString(value.toString());
        }
    }
}
