package io.topicwire.fetch;

import io.topicwire.feed.FeedId;
import io.topicwire.feed.Validators;
import io.topicwire.feed.WebUri;

/**
 * What to fetch.
 *
 * @param feed for logs and per-source settings
 * @param uri where to begin
 * @param validators what the server said last time, replayed verbatim
 */
public record FetchRequest(FeedId feed, WebUri uri, Validators validators) {}
