package io.topicwire.config;

import io.topicwire.feed.WebUri;
import java.net.URI;
import java.util.Optional;

/** The address of this server as readers see it: no query, no fragment; a slash at the end is dropped. */
record BaseAddressValue() implements ValueType<WebUri> {
    @Override
    public String expected() {
        return "an address without ? and #, such as https://feeds.example.org";
    }

    @Override
    public Optional<WebUri> read(Scalar scalar, Problems problems) {
        Optional<WebUri> address = new AddressValue().read(scalar, problems);
        if (address.isEmpty()) {
            return address;
        }
        URI uri = address.get().toUri();
        if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
            return refuse(scalar, problems, Optional.of(scalar.text().replaceFirst("[?#].*", "")));
        }
        return Optional.of(of(address.get().toString()));
    }

    /** The address without a slash at its end; {@code text} must be valid. */
    static WebUri of(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '/') {
            end--;
        }
        return WebUri.parse(text.substring(0, end)).orElseThrow();
    }
}
