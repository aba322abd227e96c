package io.topicwire.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A response before it meets the network. Immutable. */
final class Answer {
    private static final byte[] NOTHING = {};

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    private Answer(int status, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    /** HTTP status. */
    int status() {
        return status;
    }

    /** In order, without those that every answer carries. */
    Map<String, String> headers() {
        return headers;
    }

    /** Empty for 304; not a copy, must not be changed. */
    byte[] body() {
        return body;
    }

    static Answer page(byte[] html) {
        return of(200, "text/html; charset=utf-8", html).with("Cache-Control", "no-cache");
    }

    static Answer text(int status, String text) {
        return of(status, "text/plain; charset=utf-8", (text + "\n").getBytes(StandardCharsets.UTF_8))
                .with("Cache-Control", "no-store");
    }

    static Answer of(int status, String mediaType, byte[] body) {
        return new Answer(status, Map.of("Content-Type", mediaType), body);
    }

    static Answer notModified() {
        return new Answer(304, Map.of(), NOTHING);
    }

    Answer with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(status, more, body);
    }

    Answer withStatus(int other) {
        return new Answer(other, headers, body);
    }
}
