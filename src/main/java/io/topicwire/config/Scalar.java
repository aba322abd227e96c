package io.topicwire.config;

import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * A single value that the operator wrote, in a file or in an environment variable.
 *
 * @param label what messages call it: its key, or "the value" of a variable
 * @param text the value
 * @param kind what YAML takes it for
 * @param start where it begins, quotes included
 * @param inside from an offset in {@code text} to where that character stands
 */
record Scalar(String label, String text, Kind kind, Supplier<Place> start, IntFunction<Place> inside) {
    /** What YAML 1.2 (core schema) takes an unquoted value for. */
    enum Kind {
        TEXT("text"),
        NUMBER("a number"),
        BOOLEAN("true or false"),
        NONE("no value"),
        /** An environment variable: may be read as anything. */
        UNTYPED("text");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /** A value of an environment variable. */
    static Scalar ofVariable(String name, String text) {
        return new Scalar("the value", text, Kind.UNTYPED, () -> Place.of(name), offset -> Place.of(name));
    }

    Place place() {
        return start.get();
    }

    Place placeAt(int offset) {
        return inside.apply(offset);
    }

    boolean isText() {
        return kind == Kind.TEXT || kind == Kind.UNTYPED;
    }

    /** For messages: {@code every is "30x"}, {@code title is a number (2026)}. */
    String described() {
        return isText()
                ? label + " is " + Quoted.of(text)
                : label + " is " + kind.words + " (" + Quoted.harmless(text) + ")";
    }
}
