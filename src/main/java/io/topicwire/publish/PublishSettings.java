package io.topicwire.publish;

import io.topicwire.topic.Collapse;
import java.time.Instant;

/**
 * What the operator says of the output.
 *
 * @param title of the merged feed and of the pages, never blank
 * @param site where readers reach this server
 * @param entries stories per feed, at least 1
 * @param begun the date of feeds that have no entries yet; fixed, so that an empty feed does not seem to change
 * @param collapse how far the merged feed folds what several sources carry
 * @param footer whether a line below the text of an entry names who else reported it
 */
public record PublishSettings(
        String title, SiteAddress site, int entries, Instant begun, Collapse collapse, boolean footer) {
    /** Copies are folded, and texts are the publishers' own. */
    public PublishSettings(String title, SiteAddress site, int entries, Instant begun) {
        this(title, site, entries, begun, Collapse.COPIES, false);
    }
}
