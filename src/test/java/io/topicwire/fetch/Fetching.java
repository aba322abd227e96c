package io.topicwire.fetch;

import io.topicwire.feed.FeedId;
import io.topicwire.feed.Limits;
import io.topicwire.feed.Validators;
import io.topicwire.feed.WebUri;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the fetch tests share: a fixed moment, small limits, and a fetcher that may reach loopback. */
final class Fetching {
    static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    static final String AGENT = "Topicwire/test (+https://topicwire.example/about)";
    static final Duration AMPLE = Duration.ofSeconds(20);

    private Fetching() {}

    static FetchSettings settings(Limits limits, String... allowed) {
        List<IpNetwork> networks = Stream.of(allowed)
                .map(cidr -> IpNetwork.parse(cidr).orElseThrow())
                .toList();
        return new FetchSettings(AGENT, limits, networks, Duration.ofSeconds(5), 8, Duration.ofSeconds(30));
    }

    static Limits limits(int bodyBytes, Duration fetchTime) {
        return new Limits(bodyBytes, 100, 64, 5, fetchTime, Duration.ofSeconds(5));
    }

    static OkHttpFeedFetcher fetcher(FetchSettings settings) {
        return new OkHttpFeedFetcher(settings, InstantSource.fixed(NOW), NameLookup.SYSTEM);
    }

    /** A fetcher with ample limits that may reach this machine. */
    static OkHttpFeedFetcher fetcher() {
        return fetcher(settings(limits(1 << 20, AMPLE), "127.0.0.0/8"));
    }

    static FetchRequest request(String uri) {
        return request(uri, Validators.NONE);
    }

    static FetchRequest request(String uri, Validators validators) {
        return new FetchRequest(new FeedId("harbour"), uri(uri), validators);
    }

    static WebUri uri(String uri) {
        return WebUri.parse(uri).orElseThrow();
    }

    static Validators validators(String etag, String lastModified) {
        return new Validators(Optional.of(etag), Optional.of(lastModified));
    }
}
