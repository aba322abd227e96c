package io.topicwire.feed;

import java.time.Duration;

/**
 * A file that belongs to an entry. Topicwire links to it and never fetches it.
 *
 * @param uri where the file is
 * @param type media type as the publisher states it, {@code application/octet-stream} where it does not
 * @param length bytes as the publisher states them, 0 where unknown; never negative
 * @param duration of a recording as the publisher states it, zero where unknown; never negative
 */
public record Enclosure(WebUri uri, String type, long length, Duration duration) {
    /** A file of which no duration is known. */
    public Enclosure(WebUri uri, String type, long length) {
        this(uri, type, length, Duration.ZERO);
    }
}
