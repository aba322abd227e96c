package io.topicwire.web;

import io.topicwire.publish.Rendition;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;

/** The one style sheet of the pages. */
final class StyleSheet {
    private static final String RESOURCE = "topicwire.css";
    private static final String CACHING = "public, max-age=3600";

    private final Rendition rendition = Rendition.of("text/css; charset=utf-8", load(), Instant.EPOCH);

    Answer answer(WebRequest request) {
        return Renditions.answer(rendition, request, CACHING);
    }

    private static byte[] load() {
        try (InputStream in = StyleSheet.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the program is incomplete: no " + RESOURCE);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
