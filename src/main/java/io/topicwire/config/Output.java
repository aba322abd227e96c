package io.topicwire.config;

import io.topicwire.feed.WebUri;
import io.topicwire.topic.Collapse;
import java.util.Optional;

/**
 * What the published feeds have in common.
 *
 * @param title title of the merged feed and of the pages, never blank
 * @param baseUrl where readers reach this server, without a slash at the end of its path; used in self links. Empty
 *     where only this machine does: the server then names itself localhost and its port
 * @param entries stories in one feed, 1 to 1,000
 * @param collapse how far the merged feed, and topics that do not say otherwise, fold what several sources carry
 * @param footer what stands below the text of each entry
 */
public record Output(String title, Optional<WebUri> baseUrl, int entries, Collapse collapse, Footer footer) {
    /** What may stand below the text of an entry. */
    public enum Footer {
        /** Nothing: the text is the publisher's own. */
        NONE,
        /** A line that names who else reported it. */
        SOURCES
    }
}
