package io.topicwire.feed;

import java.util.Optional;

/** The bytes of a feed document as fetched, decompressed, with what is needed to read them. */
public final class RawFeed {
    private final WebUri uri;
    private final Optional<String> contentType;
    private final byte[] body;

    /**
     * @param uri the final address after redirects: the base of relative links
     * @param contentType the HTTP {@code Content-Type} header verbatim, if there was one
     * @param body at most {@link Limits#bodyBytes()} bytes; not copied, the caller must not change it
     */
    public RawFeed(WebUri uri, Optional<String> contentType, byte[] body) {
        this.uri = uri;
        this.contentType = contentType;
        this.body = body;
    }

    /** The final address after redirects. */
    public WebUri uri() {
        return uri;
    }

    /** The HTTP {@code Content-Type} header verbatim. */
    public Optional<String> contentType() {
        return contentType;
    }

    /** The bytes; not a copy, must not be changed. */
    public byte[] body() {
        return body;
    }
}
