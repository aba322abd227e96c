package io.topicwire.feed;

/**
 * The publisher's own identifier of an entry, verbatim (never resolved against a base).
 *
 * @param value RSS {@code guid}, Atom {@code id}, JSON Feed {@code id}, RDF {@code rdf:about}; never blank, at most
 *     {@link WebUri#MAX_LENGTH} characters
 * @param atomId {@code true} where it is an Atom {@code id}, which RFC 4287 section 4.2.6 wants kept when an entry is
 *     republished
 */
public record Guid(String value, boolean atomId) {}
