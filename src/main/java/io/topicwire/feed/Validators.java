package io.topicwire.feed;

import java.util.Optional;

/**
 * What a server said of the state of a document, to be sent back verbatim (RFC 9110 section 13.1).
 *
 * @param etag the {@code ETag} header with quotes and {@code W/}
 * @param lastModified the {@code Last-Modified} header
 */
public record Validators(Optional<String> etag, Optional<String> lastModified) {
    /** Nothing is known: the request is unconditional. */
    public static final Validators NONE = new Validators(Optional.empty(), Optional.empty());
}
