package io.topicwire.config;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number, perhaps with a decimal point.
 *
 * @param least smallest that is allowed
 * @param most largest that is allowed
 */
record DecimalValue(double least, double most) implements ValueType<Double> {
    private static final Pattern FORM = Pattern.compile("[0-9]{1,6}(\\.[0-9]{0,6})?|\\.[0-9]{1,6}");

    @Override
    public String expected() {
        return String.format(Locale.ROOT, "a number from %s to %s, such as 0.5", shown(least), shown(most));
    }

    @Override
    public Optional<Double> read(Scalar scalar, Problems problems) {
        Optional<Double> number = parse(scalar.text());
        boolean unquoted = scalar.kind() == Scalar.Kind.NUMBER || scalar.kind() == Scalar.Kind.UNTYPED;
        if (unquoted && number.isPresent()) {
            return number;
        }
        // Quoted, or with the comma of other countries.
        String meant = scalar.text().strip().replace(',', '.');
        return refuse(scalar, problems, parse(meant).map(value -> meant));
    }

    private Optional<Double> parse(String text) {
        return FORM.matcher(text).matches()
                ? Optional.of(Double.parseDouble(text)).filter(value -> value >= least && value <= most)
                : Optional.empty();
    }

    private static String shown(double bound) {
        return bound == Math.rint(bound) ? String.valueOf((long) bound) : String.valueOf(bound);
    }
}
