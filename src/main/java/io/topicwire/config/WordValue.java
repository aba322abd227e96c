package io.topicwire.config;

import java.util.List;
import java.util.Optional;

/**
 * One of a few words.
 *
 * @param words in the order in which messages list them
 */
record WordValue(List<String> words) implements ValueType<String> {
    @Override
    public String expected() {
        return "one of " + String.join(", ", words);
    }

    @Override
    public Optional<String> read(Scalar scalar, Problems problems) {
        return words.contains(scalar.text())
                ? Optional.of(scalar.text())
                : refuse(scalar, problems, NearestName.among(words, scalar.text()));
    }
}
