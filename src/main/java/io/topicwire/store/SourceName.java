package io.topicwire.store;

import io.topicwire.feed.FeedId;
import io.topicwire.feed.WebUri;

/**
 * Who carries an entry, for readers.
 *
 * @param feed the operator's id
 * @param title the operator's title, else what the feed calls itself, else the id; never blank
 * @param uri the feed's address
 */
public record SourceName(FeedId feed, String title, WebUri uri) {}
