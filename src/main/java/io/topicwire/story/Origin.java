package io.topicwire.story;

/**
 * Whose report an entry is, as it was judged when it arrived.
 *
 * @param family the publisher's family: the name of a list, else a site's host, else {@code name:} and the name that an
 *     aggregator gives; never blank
 * @param syndicated whether the feed passes on what another publisher wrote; what the operator says of the feed's own
 *     publisher does not hold for such entries
 */
public record Origin(String family, boolean syndicated) {}
