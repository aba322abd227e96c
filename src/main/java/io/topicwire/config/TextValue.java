package io.topicwire.config;

import java.util.Optional;

/**
 * A line of text for people.
 *
 * @param most longest text that is allowed, in characters
 * @param blank whether it may be empty
 */
record TextValue(int most, boolean blank) implements ValueType<String> {
    @Override
    public String expected() {
        return (blank ? "text" : "text that is not blank") + " of at most " + most + " characters";
    }

    @Override
    public Optional<String> read(Scalar scalar, Problems problems) {
        if (!scalar.isText()) {
            return refuseUnquoted(scalar, problems);
        }
        String text = scalar.text().strip();
        if (text.length() > most || (text.isEmpty() && !blank)) {
            return refuse(scalar, problems, Optional.empty());
        }
        return Optional.of(text);
    }
}
