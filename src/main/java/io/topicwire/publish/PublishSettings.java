package io.topicwire.publish;

import java.time.Instant;

/**
 * What the operator says of the output.
 *
 * @param title of the merged feed and of the pages, never blank
 * @param site where readers reach this server
 * @param entries stories per feed, at least 1
 * @param begun the date of feeds that have no entries yet; fixed, so that an empty feed does not seem to change
 */
public record PublishSettings(String title, SiteAddress site, int entries, Instant begun) {}
