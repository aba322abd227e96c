package io.topicwire.parse;

import io.topicwire.feed.WebUri;
import java.util.Optional;

/**
 * A reference as it stands in the document.
 *
 * @param relation link relation in lower case (RFC 8288): {@code alternate}, {@code self}, {@code hub} ...
 * @param reference verbatim, may be relative or of any scheme
 * @param type media type, may be empty
 * @param base what a relative reference refers to
 */
public record ParsedLink(String relation, String reference, String type, WebUri base) {
    /** The absolute web address, or empty where the reference is none. */
    public Optional<WebUri> resolve() {
        return reference.isBlank() ? Optional.empty() : base.resolve(reference);
    }
}
