package io.topicwire.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One of a few words; capitals do not matter. What is an underscore in Java is a hyphen here.
 *
 * @param type the words, as an enum
 */
record ChoiceValue<E extends Enum<E>>(Class<E> type) implements ValueType<E> {
    @Override
    public String expected() {
        return "one of " + String.join(", ", words());
    }

    @Override
    public Optional<E> read(Scalar scalar, Problems problems) {
        int choice = words().indexOf(scalar.text().toLowerCase(Locale.ROOT));
        if (choice >= 0) {
            return Optional.of(type.getEnumConstants()[choice]);
        }
        return refuse(scalar, problems, NearestName.among(words(), scalar.text()));
    }

    private List<String> words() {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }
}
