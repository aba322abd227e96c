package io.topicwire.feed;

import java.util.Optional;

/**
 * What a server said of the state of a document, to be sent back verbatim (RFC 9110 section 13.1), and to nobody else:
 * another site may call a different document by the same name.
 *
 * @param etag the {@code ETag} header with quotes and {@code W/}
 * @param lastModified the {@code Last-Modified} header
 * @param giver the address that gave them, where redirects led to another site; empty where it is of the site that was
 *     asked
 * @param doubtful whether the server also named a date that no document can have, so that the rest may be made up too
 */
public record Validators(
        Optional<String> etag, Optional<String> lastModified, Optional<WebUri> giver, boolean doubtful) {
    /** Nothing is known: the request is unconditional. */
    public static final Validators NONE = new Validators(Optional.empty(), Optional.empty());

    /** Those of the site that was asked, without a doubt. */
    public Validators(Optional<String> etag, Optional<String> lastModified) {
        this(etag, lastModified, Optional.empty(), false);
    }

    /** Whether there is nothing to send. */
    public boolean isEmpty() {
        return etag.isEmpty() && lastModified.isEmpty();
    }

    /** The same, given by another site's address. */
    public Validators givenBy(WebUri address) {
        return new Validators(etag, lastModified, Optional.of(address), doubtful);
    }
}
