package io.topicwire.web;

import io.topicwire.publish.Rendition;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;

/** The files that pages need: one style sheet and the sign in the browser's tab. Held in memory, with validators. */
final class Assets {
    private static final String CACHING = "public, max-age=3600";

    private final Map<String, Rendition> files = Map.of(
            "topicwire.css", load("topicwire.css", "text/css; charset=utf-8"),
            "topicwire.svg", load("topicwire.svg", "image/svg+xml; charset=utf-8"));

    /** @param name one of the files above: the route lets no other pass */
    Answer answer(WebRequest request, String name) {
        Rendition file = files.get(name);
        if (file == null) {
            throw new IllegalArgumentException("no such file: " + name);
        }
        return Renditions.answer(file, request, CACHING);
    }

    private static Rendition load(String name, String mediaType) {
        try (InputStream in = Assets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program is incomplete: no " + name);
            }
            return Rendition.of(mediaType, in.readAllBytes(), Instant.EPOCH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
