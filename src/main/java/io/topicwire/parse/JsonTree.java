package io.topicwire.parse;

import io.topicwire.feed.XmlCharacters;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** Reads JSON without recursion. A document that breaks off keeps what came before the break. */
final class JsonTree {
    private final Deque<JsonValue> open = new ArrayDeque<>();
    private final Deque<String> names = new ArrayDeque<>();
    private final JsonValue.Members top = new JsonValue.Members(new LinkedHashMap<>());
    private final Reading reading;

    private JsonTree(Reading reading) {
        this.reading = reading;
    }

    /** The object at the top of {@code text}. */
    static JsonValue.Members read(String text, Reading reading) {
        JsonTree tree = new JsonTree(reading);
        tree.walk(text);
        return tree.top;
    }

    private void walk(String text) {
        try (JsonParser parser = factory()
                .createParser(ObjectReadContext.empty(), reading.budget().reader(text))) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                take(token, parser);
                if (open.isEmpty()) {
                    return;
                }
            }
        } catch (JacksonException e) {
            reading.repairs().add(Repair.Kind.TRUNCATED, "the JSON is broken and was read up to the break");
        }
    }

    private JsonFactory factory() {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(reading.limits().depth())
                        .maxStringLength(reading.limits().bodyBytes())
                        .build())
                .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                .build();
    }

    private void take(JsonToken token, JsonParser parser) {
        reading.budget().check();
        switch (token) {
            case START_OBJECT -> push(open.isEmpty() ? top : new JsonValue.Members(new LinkedHashMap<>()));
            case START_ARRAY -> push(new JsonValue.Elements(new ArrayList<>()));
            case PROPERTY_NAME -> names.push(parser.currentName());
            case END_OBJECT, END_ARRAY -> open.pop();
            case VALUE_NULL -> dropName();
            default -> attach(new JsonValue.Scalar(XmlCharacters.keep(parser.getString())));
        }
    }

    private void push(JsonValue value) {
        if (!open.isEmpty()) {
            attach(value);
        }
        open.push(value);
    }

    private void dropName() {
        if (open.peek() instanceof JsonValue.Members) {
            names.pop();
        }
    }

    private void attach(JsonValue value) {
        JsonValue parent = open.peek();
        if (parent instanceof JsonValue.Members members) {
            Map<String, JsonValue> values = members.values();
            values.putIfAbsent(names.pop(), value);
        } else if (parent instanceof JsonValue.Elements elements) {
            elements.values().add(value);
        }
    }
}
