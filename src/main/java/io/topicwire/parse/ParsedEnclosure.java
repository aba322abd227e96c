package io.topicwire.parse;

import io.topicwire.feed.WebUri;

/**
 * A file of an entry as it stands in the document.
 *
 * @param reference verbatim, may be relative
 * @param type media type, may be empty
 * @param length number of bytes as written, may be empty or nonsense
 * @param base what a relative reference refers to
 */
public record ParsedEnclosure(String reference, String type, String length, WebUri base) {}
