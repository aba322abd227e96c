package io.topicwire.vector;

import java.util.Optional;
import java.util.ServiceLoader;

/**
 * Where a sentence encoder comes from that is not part of the default download: a service that the optional module
 * registers.
 */
public interface EncoderProvider {
    /**
     * Loads the encoder, which takes about a second and a quarter of a gigabyte; it lives as long as the process.
     *
     * @throws IllegalStateException where this machine cannot run it; the message says why
     */
    TextVectors open();

    /** The provider beside the program, where it was built with one. */
    static Optional<EncoderProvider> installed() {
        return ServiceLoader.load(EncoderProvider.class).findFirst();
    }
}
