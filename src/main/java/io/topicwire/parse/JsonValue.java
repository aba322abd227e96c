package io.topicwire.parse;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A JSON value; numbers and booleans are kept as they are written, because publishers quote them or not. */
sealed interface JsonValue {
    /** An object. */
    record Members(Map<String, JsonValue> values) implements JsonValue {
        /** The text of the first of these members that is a scalar and not blank, else empty. */
        String text(String... names) {
            return Stream.of(names)
                    .map(values::get)
                    .filter(Scalar.class::isInstance)
                    .map(value -> ((Scalar) value).text().strip())
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .orElse("");
        }

        /** The elements of a list member; a lone value counts as a list of one. */
        List<JsonValue> list(String name) {
            JsonValue value = values.get(name);
            if (value == null) {
                return List.of();
            }
            return value instanceof Elements elements ? elements.values() : List.of(value);
        }

        /** The objects in a list member. */
        Stream<Members> objects(String name) {
            return list(name).stream().filter(Members.class::isInstance).map(Members.class::cast);
        }
    }

    /** An array. */
    record Elements(List<JsonValue> values) implements JsonValue {}

    /** A string, number or boolean. */
    record Scalar(String text) implements JsonValue {}
}
