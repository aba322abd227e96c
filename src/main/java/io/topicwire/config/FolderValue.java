package io.topicwire.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** The name of a folder; whether it is there is not asked. */
record FolderValue() implements ValueType<Path> {
    @Override
    public String expected() {
        return "the name of a folder";
    }

    @Override
    public Optional<Path> read(Scalar scalar, Problems problems) {
        if (!scalar.isText()) {
            return refuseUnquoted(scalar, problems);
        }
        if (scalar.text().isBlank()) {
            return refuse(scalar, problems, Optional.empty());
        }
        try {
            return Optional.of(Path.of(scalar.text()));
        } catch (InvalidPathException e) {
            return refuse(scalar, problems, Optional.empty());
        }
    }
}
