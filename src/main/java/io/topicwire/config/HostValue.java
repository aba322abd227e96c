package io.topicwire.config;

import java.util.Optional;
import java.util.regex.Pattern;

/** A host name or an address to listen on, without port. */
record HostValue() implements ValueType<String> {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,253}|\\[?[0-9A-Fa-f:.]{2,45}]?");
    private static final Pattern WITH_PORT = Pattern.compile("([A-Za-z0-9._-]{1,253}):[0-9]{1,5}");

    @Override
    public String expected() {
        return "a host name or address without port, such as 127.0.0.1, or 0.0.0.0 for all";
    }

    @Override
    public Optional<String> read(Scalar scalar, Problems problems) {
        String text = scalar.text();
        var withPort = WITH_PORT.matcher(text);
        if (scalar.isText() && FORM.matcher(text).matches() && !withPort.matches()) {
            return Optional.of(text);
        }
        Optional<String> host = withPort.matches() ? Optional.of(withPort.group(1)) : Optional.empty();
        return refuse(scalar, problems, text.equals("*") ? Optional.of("0.0.0.0") : host);
    }
}
