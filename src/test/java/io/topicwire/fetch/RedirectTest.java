package io.topicwire.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.feed.Validators;
import io.topicwire.feed.WebUri;
import io.topicwire.fetch.FetchResult.Fetched;
import io.topicwire.fetch.FetchResult.Gone;
import io.topicwire.fetch.FetchResult.NotModified;
import io.topicwire.fetch.FetchResult.Refused;
import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RedirectTest {
    private static final Validators OLD = Fetching.validators("\"old\"", "Sun, 01 Mar 2026 10:00:00 GMT");

    private final MockWebServer here = new MockWebServer();
    private final MockWebServer there = new MockWebServer();
    private final Map<String, MockResponse> answers = new ConcurrentHashMap<>();
    private final OkHttpFeedFetcher fetcher = Fetching.fetcher();

    @BeforeEach
    void start() throws IOException {
        Dispatcher byPath = new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answers.getOrDefault(
                        request.getTarget(),
                        new MockResponse.Builder().body("<rss/>").build());
            }
        };
        here.setDispatcher(byPath);
        here.start(InetAddress.getByName("127.0.0.1"), 0);
        there.setDispatcher(byPath);
        there.start(InetAddress.getByName("127.0.0.2"), 0);
    }

    @AfterEach
    void stop() {
        fetcher.close();
        here.close();
        there.close();
    }

    @ParameterizedTest
    @CsvSource({"301, true", "308, true", "302, false", "303, false", "307, false"})
    void followsAndRemembersWhatIsPermanent(int status, boolean permanent) {
        redirect("/a", status, "/b");
        Fetched fetched = (Fetched) fetch("/a", Validators.NONE);
        assertThat(fetched.document().uri()).isEqualTo(at("/b"));
        assertThat(fetched.movedTo()).isEqualTo(permanent ? Optional.of(at("/b")) : Optional.empty());
    }

    @Test
    void oneTemporaryHopMakesTheChainTemporary() {
        redirect("/a", 301, "/b");
        redirect("/b", 302, "/c");
        redirect("/c", 308, "/d");
        assertThat(((Fetched) fetch("/a", Validators.NONE)).movedTo()).isEmpty();
        redirect("/b", 308, "/c");
        assertThat(((Fetched) fetch("/a", Validators.NONE)).movedTo()).contains(at("/d"));
    }

    @Test
    void aPermanentChainMayEndInNotModified() {
        redirect("/a", 301, "/b");
        answers.put("/b", new MockResponse.Builder().code(304).build());
        assertThat(((NotModified) fetch("/a", OLD)).movedTo()).contains(at("/b"));
    }

    @Test
    void validatorsStayWithTheirHost() throws InterruptedException {
        redirect("/a", 302, there.url("/b").toString());
        fetch("/a", OLD);
        assertThat(here.takeRequest().getHeaders().get("If-None-Match")).isEqualTo("\"old\"");
        assertThat(there.takeRequest().getHeaders().names()).doesNotContain("If-None-Match", "If-Modified-Since");

        answers.put("/b", new MockResponse.Builder().code(304).build());
        assertThat(fetch("/a", OLD)).isInstanceOf(Refused.class);
    }

    @Test
    void validatorsOfAForeignSiteNameTheirGiver() {
        answers.put("/b", tagged());
        redirect("/a", 302, there.url("/b").toString());
        assertThat(((Fetched) fetch("/a", Validators.NONE)).validators().giver())
                .contains(Fetching.uri(there.url("/b").toString()));
        redirect("/a", 302, "/b");
        Validators ours = ((Fetched) fetch("/a", Validators.NONE)).validators();
        assertThat(ours.etag()).contains("\"theirs\"");
        assertThat(ours.giver()).isEmpty();
    }

    @Test
    void aFeedBehindALastingRedirectToAnotherSiteIsAskedForChanges() throws InterruptedException {
        redirect("/a", 302, there.url("/b").toString());
        answers.put("/b", tagged());
        Validators given = ((Fetched) fetch("/a", Validators.NONE)).validators();
        there.takeRequest();
        here.takeRequest();
        answers.put("/b", new MockResponse.Builder().code(304).build());
        assertThat(fetch("/a", given)).isInstanceOf(NotModified.class);
        assertThat(((NotModified) fetch("/a", given)).validators()).isEqualTo(given);
        assertThat(here.takeRequest().getHeaders().get("If-None-Match"))
                .as("the site that redirects gave nothing")
                .isNull();
        assertThat(there.takeRequest().getHeaders().get("If-None-Match")).isEqualTo("\"theirs\"");
    }

    private static MockResponse tagged() {
        return new MockResponse.Builder()
                .addHeader("ETag", "\"theirs\"")
                .body("<rss/>")
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "http://example.org/feed, https://www.example.org/feed, true",
        "https://feeds.example.co.uk/a, https://cdn.example.co.uk/b, true",
        "https://example.org/feed, https://example.net/feed, false",
        "https://one.co.uk/feed, https://two.co.uk/feed, false",
        "https://one.github.io/feed, https://two.github.io/feed, false",
        "https://one.blogspot.com/feed, https://two.blogspot.com/feed, false",
        "http://127.0.0.1/feed, http://127.0.0.2/feed, false",
        "http://127.0.0.1:81/feed, http://127.0.0.1:82/feed, true"
    })
    void oneSiteIsOneRegistrableDomain(String from, String to, boolean same) {
        Trail trail = new Trail(Fetching.uri(from));
        trail.follow(302, Fetching.uri(to));
        assertThat(trail.onOneSite()).isEqualTo(same);
    }

    @Test
    void validatorsFollowWithinTheirHost() throws InterruptedException {
        redirect("/a", 302, "/b");
        fetch("/a", OLD);
        here.takeRequest();
        assertThat(here.takeRequest().getHeaders().get("If-None-Match")).isEqualTo("\"old\"");
    }

    @Test
    void followsAsManyAsAllowedAndNotOneMore() {
        for (int i = 0; i < 6; i++) {
            redirect("/" + i, 301, "/" + (i + 1));
        }
        assertThat(fetch("/1", Validators.NONE)).isInstanceOf(Fetched.class);
        int before = here.getRequestCount();
        assertThat(fetch("/0", Validators.NONE)).isEqualTo(new Refused(0, "the server redirects more than 5 times"));
        assertThat(here.getRequestCount() - before).isEqualTo(6);
    }

    @Test
    void noticesCircles() {
        redirect("/a", 301, "/b");
        redirect("/b", 301, "/a");
        assertThat(fetch("/a", Validators.NONE))
                .isEqualTo(new Refused(0, "the redirects run in a circle through " + at("/a")));
        redirect("/self", 302, "/self");
        assertThat(fetch("/self", Validators.NONE)).isInstanceOf(Refused.class);
        assertThat(here.getRequestCount()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://files.example/feed",
                "javascript:alert(1)",
                "file:///etc/passwd",
                "http://",
                "//",
                "http://a b/",
                "http://me:secret@feeds.example/",
                "data:text/xml,<rss/>",
                "gopher://x/"
            })
    void refusesAddressesThatAreNotOfTheWeb(String location) {
        redirect("/a", 302, location);
        assertThat(fetch("/a", Validators.NONE)).isInstanceOf(Refused.class);
        assertThat(here.getRequestCount()).isEqualTo(1);
    }

    @Test
    void refusesARedirectThatLeadsNowhere() {
        answers.put("/a", new MockResponse.Builder().code(301).build());
        assertThat(fetch("/a", Validators.NONE))
                .isEqualTo(new Refused(301, "the server redirects without naming an http or https address to go to"));
    }

    @Test
    void goneBehindATemporaryRedirectSpeaksOfTheOtherAddressOnly() {
        answers.put("/gone", new MockResponse.Builder().code(410).build());
        redirect("/a", 302, "/gone");
        assertThat(fetch("/a", Validators.NONE)).isEqualTo(new Refused(410, "the server answered 410 Gone"));
        redirect("/a", 301, "/gone");
        assertThat(fetch("/a", Validators.NONE)).isEqualTo(new Gone());
    }

    @Test
    void aStepDownFromHttpsIsFollowedButNotRemembered() {
        WebUri secure = Fetching.uri("https://feeds.example/a");
        List<Optional<WebUri>> moved = new ArrayList<>();
        for (String next : List.of("https://feeds.example/b", "http://feeds.example/b")) {
            Trail trail = new Trail(secure);
            assertThat(trail.follow(301, Fetching.uri(next))).isTrue();
            moved.add(trail.movedTo());
        }
        assertThat(moved).containsExactly(Optional.of(Fetching.uri("https://feeds.example/b")), Optional.empty());
    }

    private void redirect(String from, int status, String to) {
        answers.put(
                from,
                new MockResponse.Builder()
                        .code(status)
                        .addHeaderLenient("Location", to)
                        .build());
    }

    private WebUri at(String path) {
        return Fetching.uri(here.url(path).toString());
    }

    private FetchResult fetch(String path, Validators validators) {
        return fetcher.fetch(Fetching.request(at(path).toString(), validators));
    }
}
