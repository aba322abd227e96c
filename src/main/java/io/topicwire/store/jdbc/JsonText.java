package io.topicwire.store.jdbc;

import java.io.StringWriter;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes one JSON object; empty texts, {@code false}, zero and empty lists are left out. */
final class JsonText {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final StringWriter out = new StringWriter();
    private final JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out);

    JsonText() {
        json.writeStartObject();
    }

    void text(String name, String value) {
        if (!value.isEmpty()) {
            json.writeStringProperty(name, value);
        }
    }

    void flag(String name, boolean value) {
        if (value) {
            json.writeBooleanProperty(name, true);
        }
    }

    void number(String name, long value) {
        if (value != 0) {
            json.writeNumberProperty(name, value);
        }
    }

    <T> void list(String name, List<T> values, Consumer<T> fields) {
        if (values.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart(name);
        for (T value : values) {
            json.writeStartObject();
            fields.accept(value);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    String finish() {
        json.writeEndObject();
        json.close();
        return out.toString();
    }
}
