package io.topicwire.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.feed.FeedId;
import io.topicwire.feed.RequestTerms;
import io.topicwire.feed.Secret;
import io.topicwire.feed.Validators;
import io.topicwire.feed.WebUri;
import io.topicwire.fetch.FetchResult.Fetched;
import io.topicwire.fetch.FetchResult.Refused;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Map;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the operator wants said is said, and to nobody else. */
final class RequestTermsTest {
    private static final RequestTerms KEY = new RequestTerms(
            Map.of(
                    "Authorization",
                    new Secret("Bearer k"),
                    "Cookie",
                    new Secret("a=b"),
                    "Accept",
                    new Secret("text/xml")),
            Optional.empty(),
            Optional.of("Newsroom/1.0"));

    private final MockWebServer here = new MockWebServer();
    private final MockWebServer there = new MockWebServer();
    private final OkHttpFeedFetcher fetcher = Fetching.fetcher();

    @BeforeEach
    void start() throws IOException {
        here.start(InetAddress.getByName("127.0.0.1"), 0);
        there.start(InetAddress.getByName("127.0.0.2"), 0);
    }

    @AfterEach
    void stop() {
        fetcher.close();
        here.close();
        there.close();
    }

    @Test
    void theFeedsOwnSiteHearsThem() throws InterruptedException {
        here.enqueue(document());
        fetch(KEY, url(here), url(here));
        Headers sent = here.takeRequest().getHeaders();
        assertThat(sent.get("Authorization")).isEqualTo("Bearer k");
        assertThat(sent.get("Cookie")).isEqualTo("a=b");
        assertThat(sent.values("Accept")).containsExactly("text/xml");
        assertThat(sent.get("User-Agent")).isEqualTo("Newsroom/1.0");
    }

    @Test
    void anotherSiteDoesNotEvenAfterARedirect() throws InterruptedException {
        here.enqueue(new MockResponse.Builder()
                .code(302)
                .addHeader("Location", url(there))
                .build());
        there.enqueue(document());
        assertThat(fetch(KEY, url(here), url(here))).isInstanceOf(Fetched.class);
        assertThat(here.takeRequest().getHeaders().get("Authorization")).isNotNull();
        Headers sent = there.takeRequest().getHeaders();
        assertThat(sent.get("Authorization")).isNull();
        assertThat(sent.get("Cookie")).isNull();
        assertThat(sent.get("User-Agent")).isEqualTo("Newsroom/1.0");
    }

    @Test
    void theSiteThatAFeedMovedToIsAnotherSite() throws InterruptedException {
        there.enqueue(document());
        fetch(KEY, url(there), url(here));
        assertThat(there.takeRequest().getHeaders().get("Authorization")).isNull();
    }

    @Test
    void aConnectionWithoutTlsDoesNotHearWhatWasMeantForOneWith() throws InterruptedException {
        here.enqueue(document());
        fetch(KEY, url(here), url(here).replace("http:", "https:"));
        assertThat(here.takeRequest().getHeaders().get("Authorization")).isNull();
    }

    @Test
    void aProxyOfTheOperatorsCarriesTheRequest() throws InterruptedException {
        here.enqueue(document());
        try (OkHttpFeedFetcher strict = Fetching.fetcher(Fetching.settings(Fetching.limits(1 << 20, Fetching.AMPLE)))) {
            assertThat(strict.fetch(request(through(here), "http://press.example/feed", "http://press.example/feed")))
                    .as("the proxy is in a private network, and the operator named it")
                    .isInstanceOf(Fetched.class);
            RecordedRequest carried = here.takeRequest();
            assertThat(carried.getRequestLine()).startsWith("GET http://press.example/feed");
            assertThat(strict.fetch(request(through(here), "http://10.0.0.1/feed", "http://10.0.0.1/feed")))
                    .isInstanceOf(Refused.class);
            assertThat(strict.fetch(request(RequestTerms.NONE, url(here), url(here))))
                    .as("the guard stays in force for everything else")
                    .isInstanceOf(Refused.class);
        }
        assertThat(here.getRequestCount()).isEqualTo(1);
    }

    private static RequestTerms through(MockWebServer proxy) {
        return new RequestTerms(Map.of(), WebUri.parse("http://127.0.0.1:" + proxy.getPort()), Optional.empty());
    }

    private FetchResult fetch(RequestTerms terms, String uri, String home) {
        return fetcher.fetch(request(terms, uri, home));
    }

    private static FetchRequest request(RequestTerms terms, String uri, String home) {
        return new FetchRequest(new FeedId("press"), Fetching.uri(uri), Validators.NONE, terms, Fetching.uri(home));
    }

    private static String url(MockWebServer server) {
        return server.url("/feed").toString();
    }

    private static MockResponse document() {
        return new MockResponse.Builder().body("<rss/>").build();
    }
}
