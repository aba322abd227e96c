package io.topicwire.app;

import io.topicwire.vector.EncoderProvider;
import io.topicwire.vector.TextVectors;
import java.util.Optional;

/** The sentence encoder, where the operator wants it. */
public final class Encoder {
    private Encoder() {}

    /**
     * Loads the encoder, once in the life of a process.
     *
     * @param wanted where not, nothing is loaded and the answer is empty
     * @throws MissingException where it is wanted and not here, or does not run here
     */
    public static Optional<TextVectors> of(boolean wanted) {
        return wanted ? Optional.of(Loaded.ENCODER.orElseThrow(Encoder::missing)) : Optional.empty();
    }

    private static MissingException missing() {
        return new MissingException(Loaded.failure.orElse("the sentence encoder is not part of this program: build it"
                + " with \"./topicwire build --encoder\", or leave encoder.enabled at false"));
    }

    /** The encoder cannot be had; the message says what to do. */
    public static final class MissingException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        MissingException(String message) {
            super(message);
        }
    }

    private static final class Loaded {
        private static Optional<String> failure = Optional.empty();
        private static final Optional<TextVectors> ENCODER = load();

        private static Optional<TextVectors> load() {
            try {
                return EncoderProvider.installed().map(EncoderProvider::open);
            } catch (IllegalStateException e) {
                failure = Optional.of(String.valueOf(e.getMessage()));
                return Optional.empty();
            }
        }
    }
}
