package io.topicwire.config;

import java.util.Optional;

/** A JDBC address, or nothing for the built-in database. Its text is never repeated: it may hold a password. */
record DatabaseValue() implements ValueType<String> {
    @Override
    public String expected() {
        return "an address that begins with jdbc:postgresql: or jdbc:h2:, or \"\" for the built-in database";
    }

    @Override
    public Optional<String> read(Scalar scalar, Problems problems) {
        String text = scalar.text().strip();
        if (scalar.isText() && (text.isEmpty() || text.startsWith("jdbc:h2:") || text.startsWith("jdbc:postgresql:"))) {
            return Optional.of(text);
        }
        problems.error(scalar.place().withoutExcerpt(), scalar.label() + " is no address of a database", expected());
        return Optional.empty();
    }
}
