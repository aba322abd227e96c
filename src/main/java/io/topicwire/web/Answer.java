package io.topicwire.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A response before it meets the network.
 *
 * @param status HTTP status
 * @param headers in order, without those that every answer carries
 * @param body not copied; empty for 304
 */
record Answer(int status, Map<String, String> headers, byte[] body) {
    private static final byte[] NOTHING = {};

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
