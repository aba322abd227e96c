package io.topicwire.parse;

import java.util.List;
import java.util.Optional;

/**
 * One format of feeds. A new format is one class, one line in {@link #ALL} and a folder of fixtures, which the contract
 * test finds.
 */
interface FeedFormat {
    /** Every format, in the order in which they are asked. */
    List<FeedFormat> ALL =
            List.of(new RssFormat(), new RdfFormat(), new AtomFormat(), new NewsSitemapFormat(), new JsonFeedFormat());

    /** The feed, or empty where the document is of another format. */
    Optional<ParsedFeed> read(FeedDocument document, Reading reading);
}
