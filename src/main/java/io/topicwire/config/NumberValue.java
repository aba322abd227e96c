package io.topicwire.config;

import java.util.Optional;

/**
 * A whole number.
 *
 * @param least smallest that is allowed
 * @param most largest that is allowed
 */
record NumberValue(int least, int most) implements ValueType<Integer> {
    @Override
    public String expected() {
        return "a whole number from " + least + " to " + most;
    }

    @Override
    public Optional<Integer> read(Scalar scalar, Problems problems) {
        Optional<Integer> number = parse(scalar.text());
        boolean unquoted = scalar.kind() == Scalar.Kind.NUMBER || scalar.kind() == Scalar.Kind.UNTYPED;
        if (unquoted && number.isPresent()) {
            return number;
        }
        // A quoted number, or one with a unit or separators: the digits are what was meant.
        Optional<String> digits = parse(scalar.text().replaceAll("[^0-9]", "")).map(String::valueOf);
        return refuse(scalar, problems, digits.filter(d -> !d.equals(scalar.text()) || !unquoted));
    }

    private Optional<Integer> parse(String text) {
        if (text.isEmpty() || text.length() > 9 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        int number = Integer.parseInt(text);
        return number >= least && number <= most ? Optional.of(number) : Optional.empty();
    }
}
