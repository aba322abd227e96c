package io.topicwire.fetch;

import io.topicwire.feed.FeedId;
import io.topicwire.feed.RequestTerms;
import io.topicwire.feed.Validators;
import io.topicwire.feed.WebUri;
import java.time.Duration;

/**
 * What to fetch.
 *
 * @param feed for logs
 * @param uri where to begin
 * @param validators what the server said last time, replayed verbatim
 * @param terms what the operator wants said
 * @param home the address that the operator wrote the terms for: their headers go to its site only
 * @param memory what the document is charged to while it arrives; the caller closes it
 */
public record FetchRequest(
        FeedId feed, WebUri uri, Validators validators, RequestTerms terms, WebUri home, MemoryBudget.Hold memory) {

    /** A request that shares its memory with no other. */
    public FetchRequest(FeedId feed, WebUri uri, Validators validators, RequestTerms terms, WebUri home) {
        this(feed, uri, validators, terms, home, new MemoryBudget(Long.MAX_VALUE, Duration.ZERO).hold());
    }

    /** A request as the program makes it by itself. */
    public FetchRequest(FeedId feed, WebUri uri, Validators validators) {
        this(feed, uri, validators, RequestTerms.NONE, uri);
    }
}
