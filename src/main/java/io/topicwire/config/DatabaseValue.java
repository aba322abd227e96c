package io.topicwire.config;

import java.util.Optional;

/** A JDBC address, or nothing for the built-in database. Its text is never repeated: it may hold a password. */
record DatabaseValue() implements ValueType<String> {
    @Override
    public String expected() {
        return "an address that begins with jdbc:h2:, or \"\" for the built-in database";
    }

    @Override
    public Optional<String> read(Scalar scalar, Problems problems) {
        String text = scalar.text().strip();
        if (scalar.isText() && (text.isEmpty() || text.startsWith("jdbc:h2:"))) {
            return Optional.of(text);
        }
        String found = text.startsWith("jdbc:postgresql:")
                ? scalar.label() + " names PostgreSQL, which this version cannot use yet"
                : scalar.label() + " is no address of a database";
        problems.error(scalar.place().withoutExcerpt(), found, expected());
        return Optional.empty();
    }
}
