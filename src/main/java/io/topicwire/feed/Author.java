package io.topicwire.feed;

import java.util.Optional;

/**
 * Who wrote an entry.
 *
 * @param name plain text, never blank
 * @param uri the author's page, where the publisher gives one
 */
public record Author(String name, Optional<WebUri> uri) {}
