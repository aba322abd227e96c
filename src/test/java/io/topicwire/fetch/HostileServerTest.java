package io.topicwire.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.topicwire.feed.Limits;
import io.topicwire.fetch.FetchResult.Fetched;
import io.topicwire.fetch.FetchResult.Refused;
import io.topicwire.fetch.FetchResult.Unreachable;
import io.topicwire.fetch.RawServer.Script;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No answer can take more bytes or more time than it is given, and afterwards the fetcher works as before. */
@Timeout(60)
final class HostileServerTest {
    private static final int BOUND = 64 << 10;
    private static final String TOO_LARGE = "the document is larger than 64 KB";

    /** 64 MB of blanks, compressed for this test. */
    private static final byte[] BROTLI_BOMB = Base64.getDecoder()
            .decode("y///PwAkQOKxQHLv//j//weABEAcFoDu/R////8AkACIwwLQvf/j//8fABIAcVgAuvd//P//A0ACIA4LQPf+j///fwBI"
                    + "AMRhAeje//H//w8ACYA4LADd+7/8//8DIAEQhwWge/8H");

    private final OkHttpFeedFetcher patient =
            Fetching.fetcher(Fetching.settings(Fetching.limits(BOUND, Fetching.AMPLE), "127.0.0.0/8"));
    private final OkHttpFeedFetcher hasty =
            Fetching.fetcher(Fetching.settings(Fetching.limits(BOUND, Duration.ofMillis(400)), "127.0.0.0/8"));

    @AfterEach
    void works() throws IOException {
        try (RawServer good = RawServer.saying("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n<rss/>")) {
            assertThat(patient.fetch(Fetching.request(good.url()))).isInstanceOf(Fetched.class);
        }
        patient.close();
        hasty.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Content-Length: 999999999999999\r\n", "Transfer-Encoding: chunked\r\n"})
    void anEndlessBodyIsCutAndItsConnectionClosed(String framing) throws IOException, InterruptedException {
        byte[] block = framing.startsWith("Transfer")
                ? ("1000\r\n" + "x".repeat(0x1000) + "\r\n").getBytes(StandardCharsets.US_ASCII)
                : new byte[0x1000];
        Script endless = (socket, out) -> {
            say(out, "HTTP/1.1 200 OK\r\n" + framing + "\r\n");
            while (true) {
                out.write(block);
            }
        };
        try (RawServer server = RawServer.onLoopback(endless)) {
            assertThat(patient.fetch(Fetching.request(server.url()))).isEqualTo(new Refused(0, TOO_LARGE));
            assertThat(server.sawClientHangUp()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"404 Not Found", "302 Found\r\nLocation: /next", "304 Not Modified\r\nX: y", "410 Gone"})
    void anEndlessBodyThatNobodyReadsIsLeft(String status) throws IOException, InterruptedException {
        Script endless = (socket, out) -> {
            say(out, "HTTP/1.1 " + status + "\r\nContent-Length: 999999999999999\r\n\r\n");
            while (true) {
                out.write(new byte[0x1000]);
            }
        };
        try (RawServer server = RawServer.onLoopback(endless)) {
            assertThat(patient.fetch(Fetching.request(server.url()))).isNotInstanceOf(Fetched.class);
            assertThat(server.sawClientHangUp()).isTrue();
        }
    }

    @Test
    void noDamageEscapesAsAnException() throws IOException {
        String answer = "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nETag: \"a\"\r\nCache-Control: max-age=60\r\n"
                + "Last-Modified: Sun, 01 Mar 2026 10:00:00 GMT\r\nTransfer-Encoding: chunked\r\n\r\n"
                + "6\r\n<rss/>\r\n0\r\n\r\n";
        Random random = new Random(20260302);
        Script damaged = (socket, out) -> {
            byte[] bytes = answer.getBytes(StandardCharsets.ISO_8859_1);
            for (int i = 0; i < 3; i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            out.write(bytes);
        };
        try (RawServer server = RawServer.onLoopback(damaged)) {
            for (int i = 0; i < 500; i++) {
                assertThatCode(() -> hasty.fetch(Fetching.request(server.url())))
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    void aBodyOfExactlyTheBoundIsRead() throws IOException {
        String head = "HTTP/1.1 200 OK\r\nContent-Length: ";
        try (RawServer fits = RawServer.saying(head + BOUND + "\r\n\r\n" + "x".repeat(BOUND));
                RawServer bursts = RawServer.saying("HTTP/1.1 200 OK\r\n\r\n" + "x".repeat(BOUND + 1))) {
            assertThat(((Fetched) patient.fetch(Fetching.request(fits.url())))
                            .document()
                            .body())
                    .hasSize(BOUND);
            assertThat(patient.fetch(Fetching.request(bursts.url()))).isEqualTo(new Refused(0, TOO_LARGE));
        }
    }

    @Test
    void aGzipBombIsCut() throws IOException, InterruptedException {
        Script bomb = (socket, out) -> {
            say(out, "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n");
            GZIPOutputStream zeros = new GZIPOutputStream(out, 512, true);
            while (true) {
                zeros.write(new byte[1 << 20]);
            }
        };
        try (RawServer server = RawServer.onLoopback(bomb)) {
            assertThat(patient.fetch(Fetching.request(server.url()))).isEqualTo(new Refused(0, TOO_LARGE));
            assertThat(server.sawClientHangUp()).isTrue();
        }
    }

    @Test
    void aBrotliBombIsCut() throws IOException {
        Script bomb = (socket, out) -> {
            say(out, "HTTP/1.1 200 OK\r\nContent-Encoding: br\r\n\r\n");
            out.write(BROTLI_BOMB);
        };
        try (RawServer server = RawServer.onLoopback(bomb)) {
            assertThat(patient.fetch(Fetching.request(server.url()))).isEqualTo(new Refused(0, TOO_LARGE));
        }
    }

    @Test
    void compressedBlocksThatHoldNothingAreCutToo() throws IOException {
        Script hollow = (socket, out) -> {
            say(out, "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n");
            out.write(new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0});
            while (true) {
                // An empty stored block (RFC 1951 section 3.2.4).
                out.write(new byte[] {0, 0, 0, (byte) 0xff, (byte) 0xff});
            }
        };
        try (RawServer server = RawServer.onLoopback(hollow)) {
            assertThat(patient.fetch(Fetching.request(server.url()))).isEqualTo(new Refused(0, TOO_LARGE));
        }
    }

    @Test
    void aSlowDripEndsAtTheTimeLimit() throws IOException, InterruptedException {
        Script drip = (socket, out) -> {
            say(out, "HTTP/1.1 200 OK\r\n\r\n");
            drip(socket, out);
        };
        assertTooSlow(drip);
    }

    @Test
    void slowHeadersEndAtTheTimeLimit() throws IOException, InterruptedException {
        Script drip = (socket, out) -> {
            say(out, "HTTP/1.1 200 OK\r\nX-Slow: ");
            drip(socket, out);
        };
        assertTooSlow(drip);
    }

    @Test
    void silenceEndsAtTheTimeLimit() throws IOException, InterruptedException {
        assertTooSlow((socket, out) -> {
            while (true) {
                RawServer.tick(socket, 1_000);
            }
        });
    }

    @Test
    void endlessInterimAnswersEndAtTheTimeLimit() throws IOException {
        Script interim = (socket, out) -> {
            while (true) {
                say(out, "HTTP/1.1 103 Early Hints\r\n\r\n");
            }
        };
        try (RawServer server = RawServer.onLoopback(interim)) {
            assertThat(hasty.fetch(Fetching.request(server.url()))).isNotInstanceOf(Fetched.class);
        }
    }

    @Test
    void oneTimeLimitCoversAllRedirects() throws IOException {
        AtomicInteger hop = new AtomicInteger();
        Script slowRedirect = (socket, out) -> {
            RawServer.tick(socket, 50);
            say(
                    out,
                    "HTTP/1.1 302 Found\r\nConnection: close\r\nContent-Length: 0\r\nLocation: /"
                            + hop.incrementAndGet() + "\r\n\r\n");
        };
        Limits manyRedirects = new Limits(BOUND, 100, 64, 100, Duration.ofMillis(400), Duration.ofSeconds(5));
        try (RawServer server = RawServer.onLoopback(slowRedirect);
                OkHttpFeedFetcher fetcher = Fetching.fetcher(Fetching.settings(manyRedirects, "127.0.0.0/8"))) {
            assertThat(fetcher.fetch(Fetching.request(server.url()))).isEqualTo(tooSlow());
            assertThat(hop).hasValueLessThan(100);
        }
    }

    @Test
    void aHeaderFloodIsRefused() throws IOException, InterruptedException {
        Script flood = (socket, out) -> {
            say(out, "HTTP/1.1 200 OK\r\n");
            while (true) {
                say(out, "X-Flood: " + "x".repeat(1_000) + "\r\n");
            }
        };
        String many = "X-Much: " + "x".repeat(1_000) + "\r\n";
        try (RawServer endless = RawServer.onLoopback(flood);
                RawServer much = RawServer.saying("HTTP/1.1 200 OK\r\n" + many.repeat(70) + "\r\n")) {
            assertThat(patient.fetch(Fetching.request(endless.url()))).isInstanceOf(Unreachable.class);
            assertThat(endless.sawClientHangUp()).isTrue();
            assertThat(patient.fetch(Fetching.request(much.url())))
                    .isEqualTo(new Refused(0, "the server sent more than 64 KB of headers"));
        }
    }

    /** None of these is a document, whichever part of the answer has no end. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 ",
                "HTTP/1.1 200 OK\r\nX-Long: ",
                "HTTP/1.1 200 OK\r\nX-",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5;x=",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nX-Trailer: ",
                "HTTP/1.1 302 Found\r\nLocation: /"
            })
    void aLineWithoutEndIsLeft(String start) throws IOException, InterruptedException {
        Script endless = (socket, out) -> {
            say(out, start);
            while (true) {
                say(out, "x".repeat(1 << 14));
            }
        };
        try (RawServer server = RawServer.onLoopback(endless)) {
            assertThat(patient.fetch(Fetching.request(server.url()))).isNotInstanceOf(Fetched.class);
            assertThat(server.sawClientHangUp()).isTrue();
        }
    }

    @Test
    void chunksOfOneByteAndTrailersWithoutEndAreLeft() throws IOException, InterruptedException {
        String chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
        Script chunks = (socket, out) -> {
            say(out, chunked);
            while (true) {
                say(out, "1\r\nx\r\n".repeat(100));
            }
        };
        Script trailers = (socket, out) -> {
            say(out, chunked + "0\r\n");
            while (true) {
                say(out, "X-Trailer: x\r\n".repeat(100));
            }
        };
        try (RawServer small = RawServer.onLoopback(chunks);
                RawServer late = RawServer.onLoopback(trailers)) {
            assertThat(patient.fetch(Fetching.request(small.url()))).isEqualTo(new Refused(0, TOO_LARGE));
            assertThat(small.sawClientHangUp()).isTrue();
            assertThat(patient.fetch(Fetching.request(late.url()))).isNotInstanceOf(Fetched.class);
            assertThat(late.sawClientHangUp()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n<rss>",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n64\r\n<rss>",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n<rss>",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-5\r\n<rss>",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n<rss>\r\n",
                "HTTP/1.1 200 OK\r\nContent-",
                "HTTP/1.1 twohundred OK\r\n\r\n",
                "SSH-2.0-OpenSSH_9.2p1\r\n",
                "\u0000\u0001\u0002\r\n\r\n",
                ""
            })
    void nonsenseAndHalfAnswersAreNoDocument(String answer) throws IOException {
        try (RawServer server = RawServer.saying(answer)) {
            assertThat(patient.fetch(Fetching.request(server.url())))
                    .isEqualTo(new Unreachable("127.0.0.1 broke off its answer, or what it sent is not HTTP"));
        }
    }

    @Test
    void aResetIsNamed() throws IOException {
        Script reset = (socket, out) -> {
            say(out, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n");
            socket.setSoLinger(true, 0);
        };
        try (RawServer server = RawServer.onLoopback(reset)) {
            assertThat(patient.fetch(Fetching.request(server.url()))).isInstanceOf(Unreachable.class);
        }
    }

    private void assertTooSlow(Script script) throws IOException, InterruptedException {
        try (RawServer server = RawServer.onLoopback(script)) {
            assertThat(hasty.fetch(Fetching.request(server.url()))).isEqualTo(tooSlow());
            assertThat(server.sawClientHangUp()).isTrue();
        }
    }

    private static Unreachable tooSlow() {
        return new Unreachable("127.0.0.1 did not finish its answer within 400 ms");
    }

    private static void drip(Socket socket, OutputStream out) throws IOException {
        while (true) {
            RawServer.tick(socket, 5);
            say(out, "x");
        }
    }

    private static void say(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }
}
