package io.topicwire.feed;

/**
 * The identifier under which an entry is published in every output. Minted or adopted once, stored, never recomputed.
 *
 * @param value an absolute IRI (RFC 4287 section 4.2.6): the publisher's own Atom id, or {@code urn:uuid:…}
 */
public record EntryId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
