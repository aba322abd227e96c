package io.topicwire.config;

import io.topicwire.feed.Secret;
import java.util.Optional;

/** A password, or nothing for none. No message repeats it. */
record PasswordValue() implements ValueType<Secret> {
    private static final int MOST = 1_000;

    @Override
    public String expected() {
        return "text of at most " + MOST + " characters, in quotes where it looks like a number";
    }

    @Override
    public Optional<Secret> read(Scalar scalar, Problems problems) {
        if (!scalar.isText() || scalar.text().length() > MOST) {
            problems.error(scalar.place().withoutExcerpt(), scalar.label() + " is no password", expected());
            return Optional.empty();
        }
        return Optional.of(new Secret(scalar.text()));
    }
}
