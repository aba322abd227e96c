package io.topicwire.web;

import io.topicwire.publish.SiteAddress;
import java.util.List;

/**
 * What every page has around its content.
 *
 * @param title of this page
 * @param siteTitle the operator's title
 * @param site makes links
 * @param feeds offered by autodiscovery, may be empty
 * @param refresh seconds after which a browser loads the page again, 0 for never
 */
public record PageFrame(String title, String siteTitle, SiteAddress site, List<FeedLink> feeds, int refresh) {
    /**
     * A feed on offer.
     *
     * @param format for people
     * @param mediaType for browsers and readers
     * @param title of the feed
     * @param address absolute
     */
    public record FeedLink(String format, String mediaType, String title, String address) {}

    public PageFrame {
        feeds = List.copyOf(feeds);
    }

    /** A link to another page of ours, independent of the host by which the visitor came. */
    public String url(String path) {
        return site.path(path);
    }
}
