package io.topicwire.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.fetch.FetchResult.Fetched;
import io.topicwire.fetch.FetchResult.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ContentCodingTest {
    private static final String TEXT = "<rss version=\"2.0\"><channel><title>Harbour notes</title></channel></rss>";
    /** {@link #TEXT}, compressed for this test. */
    private static final byte[] BROTLI = Base64.getDecoder()
            .decode("G0cAIB0Hdiz4BzRMB6u7UfrwzCWMjFy+uIg45cChtSWtLZGA7ocdsDVr2Fh/4XNaUg3hLAkR3o0gAPE6");

    private final MockWebServer server = new MockWebServer();
    private final OkHttpFeedFetcher fetcher = Fetching.fetcher();

    @BeforeEach
    void start() throws IOException {
        server.start(InetAddress.getByName("127.0.0.1"), 0);
    }

    @AfterEach
    void stop() {
        fetcher.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZIP", " x-gzip "})
    void readsGzip(String coding) throws IOException {
        assertThat(text(coding, gzip(TEXT))).isEqualTo(TEXT);
    }

    @Test
    void readsBrotli() {
        assertThat(text("br", BROTLI)).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", ""})
    void readsPlainBytes(String coding) {
        assertThat(text(coding, TEXT.getBytes(StandardCharsets.UTF_8))).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "identity"})
    void anEmptyBodyIsEmptyInEveryCoding(String coding) {
        assertThat(text(coding, new byte[0])).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zstd", "deflate", "gzip, gzip", "compress", "x"})
    void refusesWhatWasNotAskedFor(String coding) {
        assertThat(fetch(coding, new byte[] {1, 2, 3}))
                .isEqualTo(new Refused(0, "the document is compressed in a way that we did not ask for"));
    }

    @ParameterizedTest
    @CsvSource({"gzip, gzip", "br, brotli"})
    void refusesPlainBytesThatClaimToBeCompressed(String coding, String name) {
        assertThat(fetch(coding, TEXT.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Refused(0, "the document is not valid " + name + " although the server says so"));
    }

    @Test
    void refusesEveryCutAndEveryFlippedByteOrReadsTheText() throws IOException {
        byte[] gzip = gzip(TEXT);
        for (int cut = 1; cut < gzip.length; cut += 7) {
            assertThat(fetch("gzip", Arrays.copyOf(gzip, cut))).isInstanceOf(Refused.class);
        }
        for (int cut = 1; cut < BROTLI.length; cut += 7) {
            assertThat(fetch("br", Arrays.copyOf(BROTLI, cut))).isInstanceOf(Refused.class);
        }
        for (int at = 0; at < BROTLI.length; at++) {
            byte[] flipped = BROTLI.clone();
            flipped[at] ^= 0x55;
            // Brotli has no checksum: damage may read as other text, but never escapes as an exception.
            assertThat(fetch("br", flipped)).isInstanceOfAny(Refused.class, Fetched.class);
        }
    }

    private String text(String coding, byte[] body) {
        FetchResult result = fetch(coding, body);
        assertThat(result).isInstanceOf(Fetched.class);
        return new String(((Fetched) result).document().body(), StandardCharsets.UTF_8);
    }

    private FetchResult fetch(String coding, byte[] body) {
        server.enqueue(new MockResponse.Builder()
                .addHeader("Content-Encoding", coding)
                .body(new Buffer().write(body))
                .build());
        return fetcher.fetch(Fetching.request(server.url("/").toString()));
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
