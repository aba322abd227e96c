package io.topicwire.store;

import java.time.Instant;

/** Remembers when a published document last changed, so that Last-Modified survives a restart. Thread-safe. */
public interface RenditionStore {
    /**
     * Notes the state of a document.
     *
     * @param path its address on this server
     * @param etag changes if and only if the bytes do
     * @param now used where the etag is new
     * @return since when the document has this etag, in whole seconds
     */
    Instant changedAt(String path, String etag, Instant now);
}
