package io.topicwire.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.topicwire.fetch.FetchResult.Fetched;
import java.io.IOException;
import java.net.InetAddress;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How connections are made and kept. */
@Timeout(60)
final class ConnectionTest {
    @Test
    void aConnectionIsKeptForTheNextRequest() throws Exception {
        try (MockWebServer server = new MockWebServer();
                OkHttpFeedFetcher fetcher = Fetching.fetcher()) {
            server.start(InetAddress.getByName("127.0.0.1"), 0);
            for (int i = 0; i < 3; i++) {
                server.enqueue(document());
                assertThat(fetcher.fetch(Fetching.request(server.url("/feed").toString())))
                        .isInstanceOf(Fetched.class);
            }
            assertThat(server.takeRequest().getConnectionIndex()).isZero();
            assertThat(server.takeRequest().getConnectionIndex()).isZero();
            assertThat(server.takeRequest().getConnectionIndex()).isZero();
        }
    }

    @Test
    void aHostIsReachedOverIpv6() throws IOException {
        try (MockWebServer server = new MockWebServer();
                OkHttpFeedFetcher fetcher =
                        Fetching.fetcher(Fetching.settings(Fetching.limits(1 << 20, Fetching.AMPLE), "::1/128"))) {
            assumeTrue(listens(server), "this machine has no IPv6 loopback");
            server.enqueue(document());
            assertThat(fetcher.fetch(Fetching.request("http://[::1]:" + server.getPort() + "/feed")))
                    .isInstanceOf(Fetched.class);
        }
    }

    private static boolean listens(MockWebServer server) {
        try {
            server.start(InetAddress.getByName("::1"), 0);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static MockResponse document() {
        return new MockResponse.Builder().body("<rss/>").build();
    }
}
