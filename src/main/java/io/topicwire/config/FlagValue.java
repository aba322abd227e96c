package io.topicwire.config;

import java.util.Locale;
import java.util.Optional;

/** {@code true} or {@code false}. YAML 1.2 reads yes, no, on and off as text, so they are refused with the right word. */
record FlagValue() implements ValueType<Boolean> {
    @Override
    public String expected() {
        return "true or false";
    }

    @Override
    public Optional<Boolean> read(Scalar scalar, Problems problems) {
        String word = scalar.text().toLowerCase(Locale.ROOT);
        boolean unquoted = scalar.kind() == Scalar.Kind.BOOLEAN || scalar.kind() == Scalar.Kind.UNTYPED;
        if (unquoted && (word.equals("true") || word.equals("false"))) {
            return Optional.of(word.equals("true"));
        }
        return refuse(scalar, problems, meant(word));
    }

    private static Optional<String> meant(String word) {
        return switch (word) {
            case "yes", "on", "y", "1", "true", "ture", "tru", "treu" -> Optional.of("true");
            case "no", "off", "n", "0", "false", "flase", "fales" -> Optional.of("false");
            default -> Optional.empty();
        };
    }
}
