package io.topicwire.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.fetch.FetchResult.Fetched;
import io.topicwire.fetch.FetchResult.Refused;
import io.topicwire.fetch.FetchResult.Unreachable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
final class TlsTest {
    @TempDir
    private static Path folder;

    private static TestCertificates certificates;

    private final NameLookup here = host -> List.of(InetAddress.getByName("127.0.0.1"));
    private final OkHttpFeedFetcher strict = fetcher(64 << 10, Fetching.AMPLE, here);
    private final MockWebServer server = new MockWebServer();

    @BeforeAll
    static void certify() throws IOException, InterruptedException {
        certificates = new TestCertificates(folder);
        certificates.issue("good", "-ext", "san=dns:feeds.example", "-validity", "30");
        certificates.issue("other", "-ext", "san=dns:other.example", "-validity", "30");
        certificates.issue("expired", "-ext", "san=dns:feeds.example", "-startdate", "-20d", "-validity", "10");
        certificates.issue("early", "-ext", "san=dns:feeds.example", "-startdate", "+10d", "-validity", "10");
    }

    @AfterEach
    void stop() {
        strict.close();
        server.close();
    }

    @Test
    void speaksHttp2WhereTheServerDoes() throws Exception {
        OkHttpFeedFetcher fetcher = trusting("good");
        server.enqueue(new MockResponse.Builder().body("<rss/>").build());
        assertThat(fetcher.fetch(request())).isInstanceOf(Fetched.class);
        assertThat(server.takeRequest().getVersion()).isEqualTo("HTTP/2");
    }

    @Test
    void overHttp2OneOversizedDocumentDoesNotCostTheConnection() throws Exception {
        OkHttpFeedFetcher fetcher = trusting("good");
        server.enqueue(new MockResponse.Builder()
                .body(new Buffer().write(new byte[1 << 20]))
                .build());
        server.enqueue(new MockResponse.Builder().body("<rss/>").build());
        assertThat(fetcher.fetch(request())).isEqualTo(new Refused(0, "the document is larger than 64 KB"));
        assertThat(fetcher.fetch(request())).isInstanceOf(Fetched.class);
        server.takeRequest();
        assertThat(server.takeRequest().getConnectionIndex()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "other, the certificate of feeds.example is for another name",
        "expired, the certificate of feeds.example has expired",
        "early, the certificate of feeds.example is not valid yet"
    })
    void namesWhatIsWrongWithACertificate(String alias, String reason) throws Exception {
        assertThat(trusting(alias).fetch(request())).isEqualTo(new Unreachable(reason));
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void trustsNobodyUnknown() throws Exception {
        trusting("good");
        assertThat(strict.fetch(request()))
                .isEqualTo(new Unreachable(
                        "the certificate of feeds.example is not signed by an authority that this machine trusts"));
    }

    @Test
    void namesAServerThatSpeaksNoTls() throws Exception {
        try (RawServer plain = RawServer.saying("HTTP/1.1 400 Bad Request\r\n\r\n")) {
            assertThat(strict.fetch(Fetching.request("https://feeds.example:" + plain.port() + "/")))
                    .isInstanceOf(Unreachable.class);
        }
    }

    @Test
    @Timeout(7)
    void aHandshakeThatStallsAtEveryAddressEndsAtTheTimeLimit() throws Exception {
        List<InetAddress> many = new ArrayList<>();
        for (int i = 1; i <= 8; i++) {
            many.add(InetAddress.getByName("127.0.0." + i));
        }
        try (RawServer mute = new RawServer(InetAddress.getByName("0.0.0.0"), (socket, out) -> stall(socket));
                OkHttpFeedFetcher fetcher = fetcher(1 << 20, Duration.ofSeconds(1), host -> many)) {
            assertThat(fetcher.fetch(Fetching.request("https://feeds.example:" + mute.port() + "/")))
                    .isEqualTo(new Unreachable("feeds.example did not finish its answer within 1 s"));
        }
    }

    private static void stall(Socket socket) throws IOException {
        while (true) {
            RawServer.tick(socket, 1_000);
        }
    }

    private OkHttpFeedFetcher trusting(String alias) throws IOException, GeneralSecurityException {
        server.useHttps(certificates.server(alias));
        server.start(InetAddress.getByName("127.0.0.1"), 0);
        return certificates.trusting(strict);
    }

    private FetchRequest request() {
        return Fetching.request("https://feeds.example:" + server.getPort() + "/feed");
    }

    private static OkHttpFeedFetcher fetcher(int bodyBytes, Duration fetchTime, NameLookup names) {
        FetchSettings settings = Fetching.settings(Fetching.limits(bodyBytes, fetchTime), "127.0.0.0/8");
        return new OkHttpFeedFetcher(settings, InstantSource.fixed(Fetching.NOW), names);
    }
}
