package io.topicwire.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.topicwire.publish.Stories;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The server on a loopback port, as readers and attackers see it. */
final class WebServerTest {
    private static final List<String> ROUTES = List.of(
            "/",
            "/topics/ships",
            "/topics/ships.atom",
            "/merged",
            "/merged.rss",
            "/merged.json",
            "/merged.jsonl",
            "/opml",
            "/status",
            "/healthz",
            "/readyz",
            "/nothing",
            "/assets/topicwire.css",
            "/assets/topicwire.svg");

    private final Wire wire = new Wire();
    private final WebServer server = new WebServer(WebOptions.at("127.0.0.1", 0), wire.site);
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void start() {
        for (long sequence = 1; sequence <= 30; sequence++) {
            wire.shelf.put(Stories.story(sequence));
        }
        wire.feeds.refreshAll();
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aReaderThatComesBackIsToldThatNothingChanged() throws Exception {
        HttpResponse<byte[]> first = get("/topics/ships.atom");
        String etag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<byte[]> second = get("/topics/ships.atom", "If-None-Match", "\"old\", W/" + etag);
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        for (String header : List.of("ETag", "Cache-Control", "Vary", "Last-Modified")) {
            assertThat(second.headers().allValues(header))
                    .as(header)
                    .isEqualTo(first.headers().allValues(header));
        }
        assertThat(second.headers().firstValue("Content-Type")).isEmpty();

        String date = first.headers().firstValue("Last-Modified").orElseThrow();
        assertThat(get("/topics/ships.atom", "If-Modified-Since", date).statusCode())
                .isEqualTo(304);

        wire.shelf.put(Stories.story(31));
        wire.feeds.refreshAll();
        assertThat(get("/topics/ships.atom", "If-None-Match", etag).statusCode())
                .isEqualTo(200);
    }

    @Test
    void compressedBytesAreTheSameDocumentUnderAnotherEtag() throws Exception {
        HttpResponse<byte[]> plain = get("/merged.json");
        HttpResponse<byte[]> gzip = get("/merged.json", "Accept-Encoding", "gzip, br");
        assertThat(gzip.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip.body())).readAllBytes())
                .isEqualTo(plain.body());
        assertThat(gzip.headers().firstValue("ETag"))
                .isNotEqualTo(plain.headers().firstValue("ETag"));
        assertThat(plain.headers().firstValue("Vary")).contains("Accept-Encoding");
        String etag = gzip.headers().firstValue("ETag").orElseThrow();
        assertThat(get("/merged.json", "Accept-Encoding", "gzip", "If-None-Match", etag)
                        .statusCode())
                .isEqualTo(304);
        assertThat(get("/merged.json", "If-None-Match", etag).statusCode()).isEqualTo(200);
    }

    @Test
    void headIsGetWithoutABody() throws Exception {
        for (String route : ROUTES) {
            HttpResponse<byte[]> got = get(route);
            HttpResponse<byte[]> head = client.send(
                    request(route)
                            .method("HEAD", HttpRequest.BodyPublishers.noBody())
                            .build(),
                    BodyHandlers.ofByteArray());
            assertThat(head.statusCode()).as(route).isEqualTo(got.statusCode());
            assertThat(head.body()).isEmpty();
            for (String header : List.of("Content-Length", "Content-Type", "ETag", "Cache-Control")) {
                assertThat(head.headers().allValues(header))
                        .as(route + header)
                        .isEqualTo(got.headers().allValues(header));
            }
        }
    }

    @Test
    void everyAnswerIsSafe() throws Exception {
        for (String route : ROUTES) {
            HttpResponse<byte[]> answer = get(route);
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'none'")
                    .doesNotContain("script-src")
                    .doesNotContain("unsafe");
            assertThat(answer.headers().firstValue("Server")).isEmpty();
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .contains("charset=utf-8");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: evil.example",
                "X-Forwarded-Host: evil.example",
                "X-Forwarded-Proto: gopher",
                "X-Forwarded-For: 6.6.6.6",
                "Forwarded: host=evil.example",
                "X-Original-URL: /evil",
                "X-Rewrite-URL: /evil",
                "X-Forwarded-Prefix: /evil",
                "X-HTTP-Method-Override: POST",
                "Origin: https://evil.example",
                "Referer: https://evil.example/",
                "Accept-Language: xx-evil",
                "Accept: application/evil",
                "Cookie: evil=1",
                "User-Agent: evil",
                "Range: bytes=0-5",
            })
    void noHeaderOfAStrangerShapesAnAnswer(String header) throws IOException {
        for (String route : ROUTES) {
            String plain = raw("GET " + route + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            String host = header.startsWith("Host:") ? "" : "Host: localhost\r\n";
            String other = raw("GET " + route + " HTTP/1.1\r\n" + host + header + "\r\nConnection: close\r\n\r\n");
            assertThat(body(other)).as(route).isEqualTo(body(plain)).doesNotContain("evil");
        }
    }

    @Test
    void tooLongIsRefused() throws IOException {
        assertThat(raw("GET /" + "a".repeat(9000) + " HTTP/1.1\r\nHost: x\r\n\r\n"))
                .startsWith("HTTP/1.1 414 ");
        assertThat(raw("GET / HTTP/1.1\r\nHost: x\r\nX-Long: " + "a".repeat(9000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431 ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Content-Length: +5",
                "Content-Length: 5#Content-Length: 6",
                "Content-Length: -1",
                "Transfer-Encoding: chunked#Content-Length: 5",
                "Host: two",
                "Bad Header: x",
                "X-Control: a\u0001b",
            })
    void ambiguousRequestsAreRefused(String headers) throws IOException {
        String answer = raw("GET / HTTP/1.1\r\nHost: x\r\n" + headers.replace("#", "\r\n") + "\r\n\r\nhello");
        assertThat(answer).startsWith("HTTP/1.1 400 ").doesNotContain("jetty").doesNotContain("<html");
        assertThat(answer).contains("text/plain").contains("nosniff");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/topics/%2e%2e/status", "/%00", "/topics/..%2fstatus", "/%zz", "/topics;x=y/ships", "/a\\b"})
    void crookedPathsLeadNowhere(String path) throws IOException {
        String status = raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                .substring(9, 12);
        assertThat(status).isIn("400", "404");
    }

    @Test
    void aPeerThatDripsAHeaderIsDroppedAndOthersAreServed() throws Exception {
        try (Socket drip = new Socket("127.0.0.1", server.port())) {
            drip.setSoTimeout(20_000);
            OutputStream out = drip.getOutputStream();
            out.write("GET / HTTP/1.1\r\nHost: x\r\nX-Drip: ".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            assertThat(get("/healthz").statusCode()).isEqualTo(200);
            for (int round = 0; round <= SlowConnections.REQUEST_ROUNDS; round++) {
                server.slow().round();
                assertThat(get("/healthz").statusCode()).isEqualTo(200);
            }
            assertThat(drip.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void aBodyIsNotRead() throws IOException {
        String answer = raw("POST /status HTTP/1.1\r\nHost: x\r\nContent-Length: 2000000\r\n\r\nbegin");
        assertThat(answer)
                .startsWith("HTTP/1.1 405 ")
                .contains("Connection: close")
                .contains("Allow: GET, HEAD");
    }

    @Test
    void afterStoppingNobodyAnswersAndThePortIsFree() {
        int port = server.port();
        assertThat(port).isPositive();
        server.close();
        assertThatThrownBy(() -> client.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                                .build(),
                        BodyHandlers.discarding()))
                .isInstanceOf(ConnectException.class);
    }

    @Test
    void aTakenPortIsNamed() {
        try (WebServer second = new WebServer(WebOptions.at("127.0.0.1", server.port()), new Wire().site)) {
            assertThatThrownBy(second::start)
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("127.0.0.1:" + server.port());
        }
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private static String body(String response) {
        return response.substring(response.indexOf("\r\n\r\n"));
    }
}
