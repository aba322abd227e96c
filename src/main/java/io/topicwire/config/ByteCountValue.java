package io.topicwire.config;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount of bytes: a whole number and KB or MB, of 1,024 and 1,048,576 bytes.
 *
 * @param least smallest that is allowed, in bytes
 * @param most largest that is allowed, in bytes
 */
record ByteCountValue(int least, int most) implements ValueType<Integer> {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,7})(KB|MB)");
    private static final Pattern LOOSE = Pattern.compile("([0-9]{1,7})\\s*([KM]?)I?B?");

    @Override
    public String expected() {
        return "a size such as 512KB or 16MB, from " + (least >> 10) + "KB to " + (most >> 20) + "MB";
    }

    @Override
    public Optional<Integer> read(Scalar scalar, Problems problems) {
        Optional<Integer> bytes = scalar.isText() ? parse(scalar.text()) : Optional.empty();
        return bytes.isPresent() ? bytes : refuse(scalar, problems, meant(scalar.text()));
    }

    private Optional<Integer> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        long bytes = Long.parseLong(form.group(1)) << (form.group(2).equals("KB") ? 10 : 20);
        return bytes >= least && bytes <= most ? Optional.of((int) bytes) : Optional.empty();
    }

    private Optional<String> meant(String text) {
        Matcher loose = LOOSE.matcher(text.strip().toUpperCase(Locale.ROOT));
        if (!loose.matches()) {
            return Optional.empty();
        }
        String meant = loose.group(1) + (loose.group(2).isEmpty() ? "M" : loose.group(2)) + "B";
        return parse(meant).map(bytes -> meant);
    }
}
