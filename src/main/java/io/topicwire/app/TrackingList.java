package io.topicwire.app;

import io.topicwire.normalise.TrackingParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The list of query parameters that are taken off links: the operator's where there is one, else the shipped one. */
final class TrackingList {
    private static final Path FILE = Path.of("config", "tracking-parameters.txt");
    private static final long MOST_BYTES = 1 << 20;

    private TrackingList() {}

    /** @throws UncheckedIOException where the operator's list cannot be read, or is over 1 MB */
    static TrackingParameters read() {
        return Files.exists(FILE) ? read(FILE) : TrackingParameters.standard();
    }

    static TrackingParameters read(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new IOException("it is over 1 MB");
            }
            return TrackingParameters.of(Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
