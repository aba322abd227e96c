package io.topicwire.config;

import io.topicwire.feed.WebUri;
import java.util.Optional;

/** An http or https address, or {@code ""} for none. */
record OptionalAddressValue() implements ValueType<Optional<WebUri>> {
    @Override
    public String expected() {
        return new AddressValue().expected() + ", or \"\" for none";
    }

    @Override
    public Optional<Optional<WebUri>> read(Scalar scalar, Problems problems) {
        if (scalar.isText() && scalar.text().isBlank()) {
            return Optional.of(Optional.empty());
        }
        return new AddressValue().read(scalar, problems).map(Optional::of);
    }
}
