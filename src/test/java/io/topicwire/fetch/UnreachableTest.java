package io.topicwire.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.fetch.FetchResult.Fetched;
import io.topicwire.fetch.FetchResult.Refused;
import io.topicwire.fetch.FetchResult.Unreachable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class UnreachableTest {
    private static final FetchSettings SETTINGS =
            Fetching.settings(Fetching.limits(1 << 20, Fetching.AMPLE), "127.0.0.0/8");

    @Test
    void anUnknownNameIsNamed() {
        NameLookup nobody = host -> {
            throw new UnknownHostException(host);
        };
        try (OkHttpFeedFetcher fetcher = fetcher(SETTINGS, nobody)) {
            assertThat(fetcher.fetch(Fetching.request("http://nowhere.example/")))
                    .isEqualTo(new Unreachable("DNS knows no address for the name nowhere.example"));
        }
    }

    @Test
    void aNameWithoutAddressesIsUnknown() {
        try (OkHttpFeedFetcher fetcher = fetcher(SETTINGS, host -> List.of())) {
            assertThat(fetcher.fetch(Fetching.request("http://nowhere.example/")))
                    .isEqualTo(new Unreachable("DNS knows no address for the name nowhere.example"));
        }
    }

    @Test
    void aResolverThatHangsIsNotWaitedFor() {
        FetchSettings impatient = new FetchSettings(
                Fetching.AGENT, SETTINGS.limits(), List.of(), Duration.ofMillis(100), 1, Duration.ofSeconds(1));
        try (OkHttpFeedFetcher fetcher = fetcher(impatient, UnreachableTest::hang)) {
            assertThat(fetcher.fetch(Fetching.request("http://slow.example/")))
                    .isEqualTo(new Unreachable("DNS did not answer for the name slow.example within 100 ms"));
        }
    }

    @Test
    void aRefusedConnectionIsNamed() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = closed.getLocalPort();
        }
        try (OkHttpFeedFetcher fetcher = fetcher(SETTINGS, NameLookup.SYSTEM)) {
            assertThat(fetcher.fetch(Fetching.request("http://127.0.0.1:" + port + "/")))
                    .isEqualTo(new Unreachable("127.0.0.1 refused the connection"));
        }
    }

    @Test
    void ourOwnRefusalIsNotTheHostsFault() {
        try (OkHttpFeedFetcher fetcher = fetcher(SETTINGS, NameLookup.SYSTEM)) {
            assertThat(fetcher.fetch(Fetching.request("http://10.0.0.1/")))
                    .isEqualTo(new Refused(0, "the address 10.0.0.1 is not public: it is private (RFC 1918)"));
        }
    }

    @Test
    void closingEndsFetchesThatAreUnderWay() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        try (RawServer silent = RawServer.onLoopback((socket, out) -> {
            asked.countDown();
            while (true) {
                RawServer.tick(socket, 1_000);
            }
        })) {
            OkHttpFeedFetcher fetcher = fetcher(SETTINGS, NameLookup.SYSTEM);
            CompletableFuture<FetchResult> result =
                    CompletableFuture.supplyAsync(() -> fetcher.fetch(Fetching.request(silent.url())));
            assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
            fetcher.close();
            Unreachable cancelled = new Unreachable("the fetch was cancelled because the program is stopping");
            assertThat(result.get(10, TimeUnit.SECONDS)).isEqualTo(cancelled);
            assertThat(fetcher.fetch(Fetching.request(silent.url()))).isEqualTo(cancelled);
            fetcher.close();
        }
    }

    @Test
    void anInterruptedThreadStopsFetchingAndStaysInterrupted() {
        try (OkHttpFeedFetcher fetcher = fetcher(SETTINGS, UnreachableTest::hang)) {
            Thread.currentThread().interrupt();
            FetchResult result = fetcher.fetch(Fetching.request("http://feeds.example/"));
            assertThat(Thread.interrupted()).isTrue();
            assertThat(result).isEqualTo(new Unreachable("the fetch was cancelled because the program is stopping"));
        }
    }

    @Test
    void aStaleConnectionIsReplaced() throws IOException {
        try (RawServer server = RawServer.saying("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n<rss/>");
                OkHttpFeedFetcher fetcher = fetcher(SETTINGS, NameLookup.SYSTEM)) {
            for (int i = 0; i < 3; i++) {
                // The server hangs up after each answer without having said so.
                assertThat(fetcher.fetch(Fetching.request(server.url()))).isInstanceOf(Fetched.class);
            }
        }
    }

    /** A resolver that answers nobody until its thread is interrupted. */
    private static List<InetAddress> hang(String host) throws UnknownHostException {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new UnknownHostException(host);
    }

    private static OkHttpFeedFetcher fetcher(FetchSettings settings, NameLookup names) {
        return new OkHttpFeedFetcher(settings, InstantSource.fixed(Fetching.NOW), names);
    }
}
