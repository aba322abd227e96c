package io.topicwire.feed;

import java.util.Optional;

/**
 * Where an aggregator's entry comes from: RSS {@code source}, Atom {@code source}.
 *
 * @param name plain text, never blank
 * @param uri the publisher's feed or site, where it is given
 */
public record Publisher(String name, Optional<WebUri> uri) {}
