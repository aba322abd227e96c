package io.topicwire.app;

import io.topicwire.config.Settings;
import io.topicwire.feed.FeedId;
import io.topicwire.feed.RawFeed;
import io.topicwire.feed.Validators;
import io.topicwire.feed.WebUri;
import io.topicwire.fetch.FeedFetcher;
import io.topicwire.fetch.FetchRequest;
import io.topicwire.fetch.FetchResult;
import java.time.InstantSource;
import java.util.Optional;

/**
 * One document of the web, fetched on somebody's request with the same guard and bounds as polling.
 *
 * @param document empty where it cannot be had
 * @param trouble why it cannot be had, in plain words, else empty
 */
public record DocumentFetch(Optional<RawFeed> document, String trouble) {
    /** Fetches an address, whatever is behind it. */
    public static DocumentFetch of(WebUri uri, Settings settings, InstantSource clock) {
        try (FeedFetcher fetcher = Pipeline.fetcher(settings.outbound(), clock)) {
            FetchResult result = fetcher.fetch(new FetchRequest(new FeedId("explain"), uri, Validators.NONE));
            return result instanceof FetchResult.Fetched fetched
                    ? new DocumentFetch(Optional.of(fetched.document()), "")
                    : new DocumentFetch(Optional.empty(), trouble(result));
        }
    }

    private static String trouble(FetchResult result) {
        if (result instanceof FetchResult.Refused refused) {
            return refused.reason();
        } else if (result instanceof FetchResult.Unreachable unreachable) {
            return unreachable.reason();
        } else if (result instanceof FetchResult.RateLimited limited) {
            return "the server answered " + limited.status() + " and asks for patience";
        }
        return "the server answered that there is nothing (any more)";
    }
}
