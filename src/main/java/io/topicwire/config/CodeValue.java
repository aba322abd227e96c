package io.topicwire.config;

import java.util.Optional;
import java.util.regex.Pattern;

/** A code of the IPTC Media Topics; YAML may take it for a number. */
record CodeValue() implements ValueType<String> {
    private static final Pattern FORM = Pattern.compile("[0-9]{8}");
    private static final Pattern QUALIFIED = Pattern.compile("(?:medtop|subj):([0-9]{8})");

    @Override
    public String expected() {
        return "a code of IPTC Media Topics, of eight digits such as \"20000601\"";
    }

    @Override
    public Optional<String> read(Scalar scalar, Problems problems) {
        String text = scalar.text().strip();
        if (FORM.matcher(text).matches()) {
            return Optional.of(text);
        }
        var qualified = QUALIFIED.matcher(text);
        return refuse(
                scalar, problems, qualified.matches() ? Optional.of('"' + qualified.group(1) + '"') : Optional.empty());
    }
}
