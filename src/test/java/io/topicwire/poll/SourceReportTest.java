package io.topicwire.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.feed.Feed;
import io.topicwire.feed.IdentityRule;
import io.topicwire.feed.WebUri;
import io.topicwire.poll.SourceReport.Level;
import io.topicwire.store.FeedStatus;
import io.topicwire.store.FeedWatch;
import io.topicwire.store.IdentityHistory;
import io.topicwire.store.IdentityHistory.Learned;
import io.topicwire.store.MissedEntries;
import io.topicwire.store.PollMemory;
import io.topicwire.store.PollOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SourceReportTest {
    private static final Instant NOW = Desk.START;
    private static final Feed FEED = Desk.feed("press", "https://press.example/feed");

    @Test
    void aSourceThatIsWellNeedsNoWords() {
        SourceReport report = report(PollOutcome.NOT_MODIFIED, "", 0, FeedWatch.NONE);
        assertThat(report)
                .isEqualTo(new SourceReport(
                        Level.GOOD,
                        "Read, nothing new",
                        "",
                        Optional.of(NOW.minus(Duration.ofHours(3))),
                        "It is polled in 20 minutes.",
                        ""));
        assertThat(report.needsLook()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UNREACHABLE | DNS knows no address for the name x | 1 | No answer |",
                "UNREACHABLE | DNS knows no address for the name x | 3 | No answer | Check the address; the host may",
                "UNREACHABLE | x; this machine's own line seems down | 1 | No answer | Check this machine's connection.",
                "REFUSED | the server answered 404 Not Found | 1 | Refused | Look for the feed's new address",
                "REFUSED | the server answered 403 Forbidden | 1 | Refused | If you have an account",
                "REFUSED | the server answered 403 Forbidden and wants proof of a human reader | 1 | Blocked | Ask the",
                "UNREADABLE | a challenge page for browsers (bot protection) was sent | 1 | Blocked | Ask the publisher",
                "UNREADABLE | this is a web page | 1 | Not readable as a feed | Run \"topicwire sources probe press\"",
                "REFUSED | the address 10.0.0.1 is not public: it is private | 1 | Refused | If the address is yours",
                "REFUSED | the document is larger than 16 MB | 1 | Refused | If the feed is worth it",
                "REFUSED | 403, which looks like throttling | 1 | Refused | A longer every:",
                "RATE_LIMITED | the server answered 429 | 1 | Asked us to wait | Nothing need be done",
                "GONE | removed (410) | 1 | Gone; polling stopped | Take it out of feeds.yml"
            })
    void everyTroubleComesWithAdvice(
            PollOutcome outcome,
            String detail,
            int failures,
            String state,
            @org.jspecify.annotations.Nullable String advice) {
        SourceReport report = report(outcome, detail, failures, FeedWatch.NONE);
        assertThat(report.state()).isEqualTo(state);
        assertThat(report.advice()).startsWith(advice == null ? "" : advice);
        assertThat(report.needsLook()).isTrue();
        assertThat(report.happened()).endsWith(".").doesNotContain("..");
    }

    @Test
    void failuresInARowAreCounted() {
        SourceReport report = report(PollOutcome.REFUSED, "the server answered 404 Not Found", 4, FeedWatch.NONE);
        assertThat(report.happened())
                .isEqualTo("The server answered 404 Not Found. 4 failures in a row; last good answer: 5 hours ago.");
        assertThat(report.next()).isEqualTo("It is tried again in 20 minutes.");
    }

    @Test
    void aGapIsToldForADay() {
        MissedEntries gap = new MissedEntries(
                NOW.minus(Duration.ofHours(24)), NOW.minus(Duration.ofHours(23)), 12, Duration.ofMinutes(10));
        SourceReport report = report(PollOutcome.NOT_MODIFIED, "", 0, watch(gap));
        assertThat(report.state()).isEqualTo("May have missed items");
        assertThat(report.level()).isEqualTo(Level.WAITING);
        assertThat(report.happened())
                .isEqualTo("Up to 12 items may have been missed between 10:00 and 11:00 UTC; consider every: 10m.");
        MissedEntries old = new MissedEntries(gap.from(), NOW.minus(Duration.ofHours(24)), 12, gap.enough());
        assertThat(report(PollOutcome.NOT_MODIFIED, "", 0, watch(old)).level()).isEqualTo(Level.GOOD);
    }

    @Test
    void aGapIsToldOnceWhereThePollItselfTellsIt() {
        MissedEntries gap = new MissedEntries(NOW.minus(Duration.ofHours(1)), NOW, 12, Duration.ofMinutes(10));
        SourceReport report = report(PollOutcome.READ, SourceWords.missed(gap, FEED), 0, watch(gap));
        assertThat(report.happened()).containsOnlyOnce("may have been missed");
    }

    @Test
    void aSourceThatTurnedEmptyOrFellSilentSaysSo() {
        FeedWatch empty = new FeedWatch(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(NOW.minusSeconds(60)),
                Optional.empty());
        assertThat(report(PollOutcome.READ, "the feed lists no entries", 0, empty))
                .extracting(SourceReport::state, SourceReport::happened)
                .containsExactly("Turned empty", "The feed lists no entries.");
        FeedWatch quick = new FeedWatch(
                Optional.empty(),
                Optional.of(Duration.ofHours(2)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        assertThat(report(PollOutcome.NOT_MODIFIED, "", 0, quick))
                .extracting(SourceReport::state, SourceReport::happened)
                .containsExactly(
                        "Fell silent", "The last new entry came 4 days ago, while there is usually one every 2 hours.");
    }

    @Test
    void whatWasLearnedOfItsIdsIsToldUnlessTheOperatorChoseTheRule() {
        IdentityHistory ids = new IdentityHistory(
                Optional.of(NOW),
                Optional.of(new Learned(IdentityRule.TITLE_DAY, Instant.parse("2026-11-20T08:05:00Z"))));
        assertThat(SourceReport.of(status(FEED, ids), NOW))
                .extracting(SourceReport::level, SourceReport::happened)
                .containsExactly(
                        Level.GOOD,
                        "Its ids change again and again; items are told apart by title and day since 20 November 08:05"
                                + " UTC.");
        Feed chosen = new Feed(
                FEED.id(),
                FEED.uri(),
                "",
                FEED.interval(),
                0,
                Optional.empty(),
                "",
                List.of(),
                FEED.terms(),
                IdentityRule.LINK,
                true);
        assertThat(SourceReport.of(status(chosen, ids), NOW).happened()).isEmpty();
    }

    @Test
    void aMovedFeedAsksForItsNewAddress() {
        WebUri https = WebUri.parse("https://new.example/feed").orElseThrow();
        FeedStatus status = status(PollOutcome.READ, SourceWords.moved(FEED.uri(), https), 0, FeedWatch.NONE, https);
        assertThat(SourceReport.of(status, NOW).advice()).isEqualTo("Put https://new.example/feed into feeds.yml.");
        WebUri http = WebUri.parse("http://press.example/feed").orElseThrow();
        assertThat(SourceWords.moved(http, FEED.uri()))
                .isEqualTo("the feed is now served over https, at https://press.example/feed");
    }

    private static FeedWatch watch(MissedEntries gap) {
        return new FeedWatch(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(gap));
    }

    private static SourceReport report(PollOutcome outcome, String detail, int failures, FeedWatch watch) {
        return SourceReport.of(status(outcome, detail, failures, watch, FEED.uri()), NOW);
    }

    private static FeedStatus status(Feed feed, IdentityHistory ids) {
        FeedStatus usual = status(PollOutcome.READ, "", 0, FeedWatch.NONE, feed.uri());
        return new FeedStatus(
                feed,
                usual.uri(),
                usual.feedTitle(),
                usual.last(),
                usual.lastSuccess(),
                usual.lastNew(),
                usual.since(),
                new PollMemory(0, true, FeedWatch.NONE, 0, ids),
                usual.nextDue(),
                usual.entries(),
                usual.itemsPerDay());
    }

    private static FeedStatus status(PollOutcome outcome, String detail, int failures, FeedWatch watch, WebUri uri) {
        return new FeedStatus(
                FEED,
                uri,
                Optional.empty(),
                Optional.of(new FeedStatus.LastPoll(NOW.minusSeconds(60), outcome, detail)),
                Optional.of(NOW.minus(Duration.ofHours(5))),
                Optional.of(NOW.minus(Duration.ofDays(4))),
                Optional.of(NOW.minus(Duration.ofHours(3))),
                new PollMemory(
                        failures,
                        true,
                        watch,
                        uri.equals(FEED.uri()) ? 0 : MovedAddress.BELIEVED,
                        IdentityHistory.NONE),
                outcome == PollOutcome.GONE ? Optional.empty() : Optional.of(NOW.plus(Duration.ofMinutes(20))),
                10,
                Optional.empty());
    }
}
