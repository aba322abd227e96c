package io.topicwire.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.poll.ScriptedOrigin.Reply;
import io.topicwire.store.FeedStatus;
import io.topicwire.store.PollOutcome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A feed that was known at one address and is redirected to another. */
final class MovedFeedTest {
    /** More than the interval with its jitter, less than two. */
    private static final Duration ROUND = Duration.ofMinutes(40);

    private static final String BODY = Desk.rss(Desk.START.minusSeconds(3600));

    @TempDir
    Path folder;

    private ScriptedOrigin origin;
    private Desk desk;

    @BeforeEach
    void open() throws IOException {
        origin = new ScriptedOrigin("127.0.0.1");
        desk = new Desk(folder, host -> true);
        origin.reply("/old", Reply.document(BODY, "ETag", "\"1\""));
        origin.reply("/new", Reply.document(BODY, "ETag", "\"1\""));
        desk.subscribe(Desk.feed("feed", origin.url("/old")));
        desk.tick();
    }

    @AfterEach
    void close() {
        desk.close();
        origin.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 308})
    void theOldAddressIsNotAskedAgainAndTheNewOneProvesItself(int status) {
        redirect(status);
        desk.run(ROUND);
        int asked = origin.asked("/old").size();
        assertThat(status().last().orElseThrow().detail()).contains("in 1 of the 3 polls that it takes to be believed");
        assertThat(report().advice()).isEmpty();
        desk.run(ROUND);
        desk.run(ROUND);
        assertThat(origin.asked("/old")).hasSize(asked);
        assertThat(status().last().orElseThrow().detail())
                .isEqualTo("the feed has moved for good to " + origin.url("/new"));
        assertThat(report().advice()).isEqualTo("Put " + origin.url("/new") + " into feeds.yml.");
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 307, 303})
    void aPassingRedirectIsNeverRemembered(int status) {
        redirect(status);
        for (int i = 0; i < 5; i++) {
            desk.run(ROUND);
        }
        assertThat(origin.asked("/old")).as("asked at every poll").hasSizeGreaterThan(5);
        assertThat(status().uri()).isEqualTo(status().feed().uri());
        assertThat(report().happened()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410, 500})
    void anUnprovenAddressThatFailsSendsTheNextPollBack(int failure) {
        redirect(301);
        desk.run(ROUND);
        origin.reply("/new", Reply.of(failure));
        origin.reply("/old", Reply.document(BODY, "ETag", "\"1\""));
        desk.run(ROUND);
        assertThat(status().uri()).isEqualTo(status().feed().uri());
        desk.run(ROUND.multipliedBy(2));
        assertThat(status().last().orElseThrow().outcome().success()).isTrue();
        assertThat(status().memory().sightings()).isZero();
    }

    @Test
    void aProvenAddressSurvivesFailuresButNotForEver() {
        redirect(301);
        for (int i = 0; i < 3; i++) {
            desk.run(ROUND);
        }
        int asked = origin.asked("/old").size();
        origin.reply("/new", Reply.of(500));
        desk.run(Duration.ofHours(6));
        assertThat(status().failures()).isBetween(2, 4);
        assertThat(origin.asked("/old")).hasSize(asked);
        origin.reply("/old", Reply.document(BODY));
        desk.run(Duration.ofDays(2));
        assertThat(status().uri()).isEqualTo(status().feed().uri());
        assertThat(status().last().orElseThrow().outcome()).isEqualTo(PollOutcome.READ);
    }

    @Test
    void anotherFeedAtTheNewAddressIsNoSighting() {
        redirect(301);
        origin.reply("/new", Reply.document(Desk.rss(Desk.START.minusSeconds(5))));
        desk.run(ROUND);
        assertThat(status().memory().sightings()).isZero();
        assertThat(status().last().orElseThrow().detail()).contains("in 0 of the 3 polls");
    }

    @Test
    void goneAtAProvenAddressIsGone() {
        redirect(301);
        for (int i = 0; i < 3; i++) {
            desk.run(ROUND);
        }
        origin.reply("/new", Reply.of(410));
        desk.run(ROUND);
        List<ScriptedOrigin.Asked> before = origin.asked();
        desk.run(Duration.ofDays(2));
        assertThat(origin.asked()).isEqualTo(before);
        assertThat(status().last().orElseThrow().outcome()).isEqualTo(PollOutcome.GONE);
    }

    private void redirect(int status) {
        origin.reply("/old", Reply.of(status, "Location", origin.url("/new")));
    }

    private FeedStatus status() {
        return desk.status("feed");
    }

    private SourceReport report() {
        return SourceReport.of(status(), desk.now());
    }
}
