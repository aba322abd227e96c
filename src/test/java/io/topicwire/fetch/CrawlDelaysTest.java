package io.topicwire.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.feed.FeedId;
import io.topicwire.feed.RequestTerms;
import io.topicwire.feed.Secret;
import io.topicwire.feed.Validators;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a robots.txt says of the time between requests, over real HTTP. */
@Timeout(60)
final class CrawlDelaysTest {
    private static final String TEN_SECONDS = "User-agent: *\nCrawl-delay: 10\n";

    private final MockWebServer server = new MockWebServer();
    private final OkHttpFeedFetcher fetcher = Fetching.fetcher();
    private final AtomicReference<Instant> now = new AtomicReference<>(Fetching.NOW);
    private final CrawlDelays delays = new CrawlDelays(fetcher.upTo(CrawlDelays.FILE_BYTES), now::get);

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
    @CsvSource(
            delimiter = '|',
            value = {
                "User-agent: *\\nCrawl-delay: 10 | PT10S",
                "User-agent: *\\nCrawl-delay: 0.5 | PT0.5S",
                "User-agent: topicwire\\nCrawl-delay: 7\\n\\nUser-agent: *\\nCrawl-delay: 60 | PT7S",
                "User-agent: somebody\\nCrawl-delay: 60 | PT0S",
                "User-agent: *\\nDisallow: / | PT0S",
                "User-agent: *\\nCrawl-delay: soon | PT0S",
                "User-agent: *\\nCrawl-delay: -5 | PT0S",
                "<html>no such page</html> | PT0S"
            })
    void theLineForUsCounts(String file, Duration delay) {
        answer(200, file.replace("\\n", "\n"));
        assertThat(ask()).isEqualTo(new CrawlDelay(delay, delay, Optional.empty()));
    }

    @Test
    void anEnormousDelayIsKeptAsFarAsIsSensible() {
        answer(200, "User-agent: *\nCrawl-delay: 86400\n");
        assertThat(ask()).isEqualTo(new CrawlDelay(Duration.ofDays(1), CrawlDelays.LONGEST, Optional.empty()));
    }

    @Test
    void theFileIsAskedForOncePerDayAndWithoutSecrets() throws InterruptedException {
        answer(200, TEN_SECONDS);
        ask();
        now.updateAndGet(at -> at.plus(Duration.ofHours(23)));
        assertThat(ask().kept()).isEqualTo(Duration.ofSeconds(10));
        RecordedRequest sent = server.takeRequest();
        assertThat(sent.getUrl().encodedPath()).isEqualTo("/robots.txt");
        assertThat(sent.getHeaders().get("X-Key")).isNull();
        assertThat(server.getRequestCount()).isEqualTo(1);
        answer(200, "User-agent: *\n");
        now.updateAndGet(at -> at.plus(Duration.ofHours(2)));
        assertThat(ask()).isEqualTo(CrawlDelay.NONE);
    }

    @ParameterizedTest
    @CsvSource({"404", "403", "410"})
    void withoutAFileThereIsNoDelayAndNoTrouble(int status) {
        answer(status, "");
        assertThat(ask()).isEqualTo(CrawlDelay.NONE);
    }

    @Test
    void aFileThatCannotBeReadLeavesWhatWasKnown() {
        answer(500, "");
        assertThat(ask())
                .isEqualTo(new CrawlDelay(
                        Duration.ZERO, Duration.ZERO, Optional.of("the server answered 500 Internal Server Error")));
        now.updateAndGet(at -> at.plus(Duration.ofHours(1)));
        answer(200, TEN_SECONDS);
        assertThat(ask().kept()).isEqualTo(Duration.ofSeconds(10));
        now.updateAndGet(at -> at.plus(Duration.ofHours(24)));
        answer(429, "");
        CrawlDelay doubted = ask();
        assertThat(doubted.kept()).isEqualTo(Duration.ofSeconds(10));
        assertThat(doubted.trouble()).contains("the server asks for patience");
    }

    @Test
    void aFileWithoutEndIsNotReadToItsEnd() {
        answer(200, TEN_SECONDS + "# words\n".repeat(CrawlDelays.FILE_BYTES / 8));
        assertThat(ask().trouble().orElseThrow()).contains("larger than");
    }

    private CrawlDelay ask() {
        RequestTerms terms = new RequestTerms(Map.of("X-Key", new Secret("k")), Optional.empty(), Optional.empty());
        String feed = server.url("/feeds/all.xml").toString();
        return delays.of(new FetchRequest(
                new FeedId("harbour"), Fetching.uri(feed), Validators.NONE, terms, Fetching.uri(feed)));
    }

    private void answer(int status, String body) {
        server.enqueue(new MockResponse.Builder().code(status).body(body).build());
    }
}
