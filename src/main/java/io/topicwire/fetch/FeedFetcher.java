package io.topicwire.fetch;

/** Gets one feed document. Thread-safe; one call is one visit, redirects included. */
public interface FeedFetcher extends AutoCloseable {
    /** Fetches; every failure of the outside world is a value. Blocks at most the limit of its fetch time. */
    FetchResult fetch(FetchRequest request);

    /** Ends fetches that are under way (they answer {@link FetchResult.Unreachable}) and closes connections. */
    @Override
    void close();
}
