package io.topicwire.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.feed.Validators;
import io.topicwire.fetch.FetchResult.Fetched;
import io.topicwire.fetch.FetchResult.NotModified;
import io.topicwire.fetch.FetchResult.Refused;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ConditionalGetTest {
    private static final String YESTERDAY = "Sun, 01 Mar 2026 10:00:00 GMT";
    private static final Validators OLD = Fetching.validators("W/\"old'& \"", YESTERDAY);

    private final MockWebServer server = new MockWebServer();
    private final OkHttpFeedFetcher fetcher = Fetching.fetcher();

    @BeforeEach
    void start() throws IOException {
        server.start(java.net.InetAddress.getByName("127.0.0.1"), 0);
    }

    @AfterEach
    void stop() {
        fetcher.close();
        server.close();
    }

    @Test
    void sayWhoWeAreAndWhatWeReadAndNothingElse() throws InterruptedException {
        answer(200);
        fetch(Validators.NONE);
        Headers sent = server.takeRequest().getHeaders();
        assertThat(sent.names())
                .containsExactlyInAnyOrder("User-Agent", "Accept", "Accept-Encoding", "Host", "Connection");
        assertThat(sent.get("User-Agent")).isEqualTo(Fetching.AGENT);
        assertThat(sent.get("Accept")).startsWith("application/atom+xml, application/rss+xml");
        assertThat(sent.get("Accept-Encoding")).isEqualTo("gzip, br;q=0.9");
    }

    @Test
    void sendsValidatorsBackVerbatim() throws InterruptedException {
        answer(304);
        fetch(OLD);
        RecordedRequest sent = server.takeRequest();
        assertThat(sent.getHeaders().get("If-None-Match")).isEqualTo("W/\"old'& \"");
        assertThat(sent.getHeaders().get("If-Modified-Since")).isEqualTo(YESTERDAY);
    }

    @Test
    void aNotModifiedReplacesEachValidatorThatItCarries() {
        answer(304, "ETag", "\"new\"", "Cache-Control", "max-age=600");
        assertThat(fetch(OLD))
                .isEqualTo(new NotModified(
                        Fetching.validators("\"new\"", YESTERDAY), Optional.empty(), Duration.ofMinutes(10)));
        answer(304, "Last-Modified", "Mon, 02 Mar 2026 09:00:00 GMT");
        assertThat(fetch(OLD))
                .isEqualTo(new NotModified(
                        Fetching.validators("W/\"old'& \"", "Mon, 02 Mar 2026 09:00:00 GMT"),
                        Optional.empty(),
                        Duration.ZERO));
    }

    @Test
    void aFetchedDocumentCarriesItsOwnValidatorsOnly() {
        answer(200, "ETag", "\"new\"");
        assertThat(fetched(fetch(OLD)).validators())
                .isEqualTo(new Validators(Optional.of("\"new\""), Optional.empty()));
        answer(203);
        assertThat(fetched(fetch(OLD)).validators()).isEqualTo(Validators.NONE);
    }

    @Test
    void aNotModifiedThatNobodyAskedForIsRefused() {
        answer(304);
        assertThat(fetch(Validators.NONE))
                .isEqualTo(
                        new Refused(304, "the server answered 304 Not Modified although it was not asked for changes"));
    }

    @Test
    void dropsValidatorsThatCannotGoBackVerbatim() throws InterruptedException {
        answer(200, "ETag", "\"" + "x".repeat(1_000) + "\"");
        assertThat(fetched(fetch(Validators.NONE)).validators()).isEqualTo(Validators.NONE);
        server.takeRequest();
        answer(200);
        fetch(new Validators(Optional.of("\"a\"\r\nEvil: 1"), Optional.of("é")));
        assertThat(server.takeRequest().getHeaders().names())
                .doesNotContain("Evil", "If-None-Match", "If-Modified-Since");
    }

    @Test
    void dropsDatesThatNoDocumentCanHave() {
        List<String> impossible = List.of(
                "Thu, 01 Jan 1970 00:00:00 GMT",
                "Tue, 01 Jan 1980 00:00:00 GMT",
                "Tue, 01 Jan 2041 00:00:00 GMT",
                "last week",
                "");
        for (String date : impossible) {
            answer(200, "Last-Modified", date);
            assertThat(fetched(fetch(Validators.NONE)).validators()).as(date).isEqualTo(Validators.NONE);
        }
        answer(200, "Last-Modified", "Tue, 03 Mar 2026 09:00:00 GMT");
        assertThat(fetched(fetch(Validators.NONE)).validators().lastModified()).isPresent();
        answer(200, "Last-Modified", "Sun, 01 Mar 2026 10:00:00 GMT", "Date", "Mon, 01 Feb 2016 10:00:00 GMT");
        assertThat(fetched(fetch(Validators.NONE)).validators().lastModified()).isEmpty();
    }

    @Test
    void anImpossibleDateCastsDoubtOnTheTagBesideIt() {
        answer(200, "ETag", "\"new\"", "Last-Modified", "Tue, 01 Jan 2041 00:00:00 GMT");
        assertThat(fetched(fetch(Validators.NONE)).validators().doubtful()).isTrue();
        answer(200, "ETag", "\"new\"", "Last-Modified", YESTERDAY);
        assertThat(fetched(fetch(Validators.NONE)).validators().doubtful()).isFalse();
        answer(200, "ETag", "\"new\"");
        assertThat(fetched(fetch(Validators.NONE)).validators().doubtful()).isFalse();
    }

    private FetchResult fetch(Validators validators) {
        return fetcher.fetch(Fetching.request(server.url("/feed").toString(), validators));
    }

    private static Fetched fetched(FetchResult result) {
        assertThat(result).isInstanceOf(Fetched.class);
        return (Fetched) result;
    }

    private void answer(int status, String... headers) {
        server.enqueue(new MockResponse.Builder()
                .code(status)
                .headers(Headers.of(headers))
                .setHeader("Content-Length", 0)
                .build());
    }
}
