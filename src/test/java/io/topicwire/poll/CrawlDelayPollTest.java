package io.topicwire.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.feed.Feed;
import io.topicwire.feed.PollTerms;
import io.topicwire.poll.ScriptedOrigin.Reply;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The crawl-delay of a host with several feeds, as its publisher sees it kept. */
final class CrawlDelayPollTest {
    @TempDir
    Path folder;

    private ScriptedOrigin origin;
    private Desk desk;

    @BeforeEach
    void open() throws IOException {
        origin = new ScriptedOrigin("127.0.0.1");
        desk = new Desk(folder, host -> true);
        for (String path : new String[] {"/a", "/b", "/c"}) {
            origin.reply(path, Reply.document(Desk.rss(Desk.START.minusSeconds(60))));
        }
    }

    @AfterEach
    void close() {
        desk.close();
        origin.close();
    }

    @Test
    void feedsOfOneHostComeOneByOneAndSoFarApart() {
        robots("Crawl-delay: 240");
        desk.subscribe(asking("a"), asking("b"), asking("c"));
        desk.tick();
        assertThat(origin.asked()).extracting(ScriptedOrigin.Asked::path).containsExactly("/robots.txt", "/a");
        desk.run(Duration.ofMinutes(3));
        assertThat(origin.asked()).hasSize(2);
        desk.run(Duration.ofMinutes(1));
        assertThat(origin.asked("/b")).hasSize(1);
        desk.run(Duration.ofMinutes(3));
        assertThat(origin.asked("/c")).isEmpty();
        desk.run(Duration.ofMinutes(1));
        assertThat(origin.asked("/c")).hasSize(1);
        assertThat(origin.asked("/robots.txt")).hasSize(1);
        assertThat(desk.status("a").last().orElseThrow().detail())
                .isEqualTo("robots.txt asks for 4m between requests, which are kept");
    }

    @Test
    void whoseOperatorDoesNotAskIsPolledAsEver() {
        robots("Crawl-delay: 240");
        desk.subscribe(Desk.feed("a", origin.url("/a")), Desk.feed("b", origin.url("/b")));
        desk.tick();
        assertThat(origin.asked("/robots.txt")).isEmpty();
        assertThat(origin.asked()).hasSize(2);
    }

    @Test
    void aDelayOfHoursIsCutAndAFileOutOfReachIsSaid() {
        robots("Crawl-delay: 7200");
        desk.subscribe(asking("a"));
        desk.tick();
        assertThat(desk.status("a").last().orElseThrow().detail())
                .isEqualTo("robots.txt asks for 2h between requests; 10m are kept");
        origin.reply("/robots.txt", Reply.of(500));
        desk.run(Duration.ofHours(25));
        assertThat(desk.status("a").last().orElseThrow().detail())
                .isEqualTo("robots.txt could not be read (the server answered 500 Internal Server Error), so 10m"
                        + " between requests are kept");
    }

    @Test
    void feedsThatWaitLongerThanTheirLeaseAreAskedForOnceEach() {
        robots("Crawl-delay: 600");
        desk.subscribe(asking("a"), asking("b"), asking("c"));
        desk.tick();
        desk.run(Duration.ofMinutes(29));
        assertThat(origin.asked())
                .extracting(ScriptedOrigin.Asked::path)
                .containsExactly("/robots.txt", "/a", "/b", "/c");
        assertThat(desk.status("c").last()).isPresent();
    }

    private void robots(String line) {
        origin.reply("/robots.txt", Reply.document("User-agent: *\n" + line + "\n"));
    }

    private Feed asking(String name) {
        return Desk.feed(name, origin.url("/" + name), new PollTerms(Desk.EVERY, Optional.empty(), true));
    }
}
