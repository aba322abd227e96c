package io.topicwire.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.fetch.FetchResult.Fetched;
import io.topicwire.fetch.FetchResult.Gone;
import io.topicwire.fetch.FetchResult.RateLimited;
import io.topicwire.fetch.FetchResult.Refused;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Headers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each status and header field comes to. The clock stands at 10:00 on 2 March 2026. */
final class AnswerTest {
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

    @Test
    void aDocumentComesWithItsTypeAndAddress() {
        server.enqueue(new MockResponse.Builder()
                .addHeader("Content-Type", "text/xml; charset=koi8-r")
                .body("<rss/>")
                .build());
        Fetched fetched = (Fetched) fetch();
        assertThat(fetched.document().body()).asString().isEqualTo("<rss/>");
        assertThat(fetched.document().contentType()).contains("text/xml; charset=koi8-r");
        assertThat(fetched.document().uri().toString())
                .isEqualTo(server.url("/feed").toString());
        assertThat(fetched.movedTo()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "204, 204 No Content",
        "206, 206 Partial Content",
        "226, 226",
        "300, 300 Multiple Choices",
        "305, 305",
        "400, 400 Bad Request",
        "401, 401 Unauthorized",
        "403, 403 Forbidden",
        "404, 404 Not Found",
        "418, 418",
        "500, 500 Internal Server Error",
        "503, 503 Service Unavailable",
        "599, 599"
    })
    void otherStatusesAreRefusedByName(int status, String name) {
        answer("HTTP/1.1 " + status + " <b>their words</b>");
        assertThat(fetch()).isEqualTo(new Refused(status, "the server answered " + name));
    }

    @Test
    void namesAChallenge() {
        answer("HTTP/1.1 403 Forbidden", "cf-mitigated", "challenge");
        assertThat(fetch())
                .isEqualTo(new Refused(403, "the server answered 403 Forbidden and wants proof of a human reader"));
    }

    @Test
    void goneIsGone() {
        answer("HTTP/1.1 410 Gone");
        assertThat(fetch()).isEqualTo(new Gone());
    }

    @ParameterizedTest
    @CsvSource({
        "429, 120, 2026-03-02T10:02:00Z",
        "429, 0, 2026-03-02T10:00:00Z",
        "503, 3600, 2026-03-02T11:00:00Z",
        "503, ' 60 ', 2026-03-02T10:01:00Z",
        "429, 2592001, 2026-04-01T10:00:00Z",
        "429, 99999999999999999999999, 2026-04-01T10:00:00Z",
        "429, 'Mon, 02 Mar 2026 10:30:00 GMT', 2026-03-02T10:30:00Z",
        "429, 'Monday, 02-Mar-26 10:30:00 GMT', 2026-03-02T10:30:00Z",
        "503, 'Mon Mar  2 10:30:00 2026', 2026-03-02T10:30:00Z",
        "429, 'Sun, 01 Mar 2026 10:30:00 GMT', 2026-03-02T10:00:00Z",
        "429, 'Sat, 02 Mar 2126 10:30:00 GMT', 2026-04-01T10:00:00Z"
    })
    void retryAfterInBothForms(int status, String field, Instant retryAt) {
        answer("HTTP/1.1 " + status + " x", "Retry-After", field);
        assertThat(fetch()).isEqualTo(new RateLimited(status, Optional.of(retryAt)));
    }

    @Test
    void retryAfterCountsFromTheServersClock() {
        answer(
                "HTTP/1.1 429 x",
                "Retry-After",
                "Mon, 02 Mar 2026 08:15:00 GMT",
                "Date",
                "Mon, 02 Mar 2026 08:00:00 GMT");
        assertThat(fetch()).isEqualTo(new RateLimited(429, Optional.of(Instant.parse("2026-03-02T10:15:00Z"))));
    }

    @ParameterizedTest
    @CsvSource({"-5", "soon", "1.5", "''"})
    void anUnreadableRetryAfterIsNone(String field) {
        answer("HTTP/1.1 429 x", "Retry-After", field);
        assertThat(fetch()).isEqualTo(new RateLimited(429, Optional.empty()));
        answer("HTTP/1.1 503 x", "Retry-After", field);
        assertThat(fetch()).isEqualTo(new Refused(503, "the server answered 503 Service Unavailable"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Cache-Control: max-age=600 | PT10M",
                "Cache-Control: max-age=600; Age: 100 | PT500S",
                "Cache-Control: max-age=600; Age: 9999 | PT0S",
                "Cache-Control: max-age=600; Age: -1 | PT10M",
                "Cache-Control: public, MAX-AGE=\"600\" | PT10M",
                "Cache-Control: max-age=31536000 | PT24H",
                "Cache-Control: max-age=99999999999 | PT24H",
                "Cache-Control: no-cache, max-age=600 | PT0S",
                "Cache-Control: no-store; Expires: Mon, 02 Mar 2026 11:00:00 GMT | PT0S",
                "Cache-Control: s-maxage=600 | PT0S",
                "Cache-Control: max-age=60; Expires: Mon, 02 Mar 2026 11:00:00 GMT | PT1M",
                "Expires: Mon, 02 Mar 2026 11:00:00 GMT | PT1H",
                "Expires: Mon, 02 Mar 2026 11:00:00 GMT; Date: Mon, 02 Mar 2026 10:45:00 GMT | PT15M",
                "Expires: Mon, 02 Mar 2026 09:00:00 GMT | PT0S",
                "Expires: 0 | PT0S",
                "Expires: Wed, 02 Mar 2033 09:00:00 GMT | PT24H",
                "Pragma: x | PT0S"
            })
    void freshness(String fields, Duration left) {
        Headers.Builder headers = new Headers.Builder();
        for (String field : fields.split("; ")) {
            headers.add(field);
        }
        assertThat(Freshness.read(headers.build(), Fetching.NOW)).isEqualTo(left);
    }

    @Test
    void freshnessComesWithTheDocument() {
        answer("HTTP/1.1 200 OK", "Cache-Control", "max-age=900");
        assertThat(((Fetched) fetch()).notBefore()).isEqualTo(Duration.ofMinutes(15));
    }

    private FetchResult fetch() {
        return fetcher.fetch(Fetching.request(server.url("/feed").toString()));
    }

    private void answer(String status, String... headers) {
        server.enqueue(new MockResponse.Builder()
                .status(status)
                .headers(Headers.of(headers))
                .setHeader("Content-Length", 0)
                .build());
    }
}
