package io.topicwire.poll;

import io.topicwire.feed.IdentityRule;
import io.topicwire.store.FeedLease;
import io.topicwire.store.FeedWatch;
import io.topicwire.store.IdentityHistory;
import io.topicwire.store.MissedEntries;
import io.topicwire.store.PollOutcome;
import io.topicwire.store.PollReport;
import io.topicwire.story.IdChurn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What follows from an answer, once its entries are judged.
 *
 * @param report how it went and when to come again
 * @param missed a gap that this poll showed
 * @param learned that the feed's items are told apart by something else from now on, in words
 */
record Conclusion(PollReport report, Optional<MissedEntries> missed, Optional<String> learned) {
    /** @param next plans with jitter */
    static Conclusion of(FeedLease lease, Visited.Answered answer, Judgement judgement, NextPoll next, Instant now) {
        Overlap overlap = new Overlap(judgement.seen().size(), judgement.added().size());
        Optional<MissedEntries> missed = lease.memory().everRead()
                ? GapAlarm.of(answer.entries(), overlap, lease.lastSuccess(), now)
                : Optional.empty();
        FeedWatch watch = watch(lease, answer, overlap, missed, now);
        boolean known = answer.outcome() == PollOutcome.NOT_MODIFIED || overlap.known() > 0;
        int sightings = MovedAddress.sightings(lease, answer.uri(), known);
        Duration wait = watch.pace().orElse(lease.feed().interval());
        IdentityHistory before = lease.memory().ids();
        // Where the operator chose the rule there is nothing to learn.
        boolean learns = lease.feed().identity() == IdentityRule.AUTO;
        IdentityHistory ids = learns ? before.after(judgement.churn(), now) : before;
        PollReport report = new PollReport(
                answer.outcome(),
                detail(lease, answer, sightings, missed, judgement.churn()),
                Optional.of(due(next, watch, wait, answer.freshness(), now)),
                false,
                answer.uri(),
                lease.memory().answered(watch, sightings, ids),
                answer.title(),
                answer.entries().size());
        Optional<String> learned = ids.learned()
                .filter(rule -> !before.learned().equals(ids.learned()))
                .map(SourceWords::learned);
        return new Conclusion(report, missed, learned);
    }

    private static FeedWatch watch(
            FeedLease lease, Visited.Answered answer, Overlap overlap, Optional<MissedEntries> missed, Instant now) {
        FeedWatch before = lease.memory().watch();
        boolean read = answer.outcome() == PollOutcome.READ;
        return new FeedWatch(
                Optional.of(Cadence.next(lease.feed(), before.pace(), overlap)),
                Rhythm.ofDocument(answer.entries(), now)
                        .or(() -> Rhythm.ofArrivals(before.usualGap(), lease.lastNew(), overlap, now)),
                read ? Optional.of(now) : before.wholeAt(),
                read ? emptySince(lease, answer, now) : before.emptySince(),
                missed.or(before::missed),
                answer.wish().orElse(before.wish()));
    }

    /** The longest of all waits, moved out of the hours and days in which the publisher has nothing to say. */
    private static Instant due(NextPoll next, FeedWatch watch, Duration wait, Duration freshness, Instant now) {
        return watch.wish()
                .notSkipped(next.afterSuccess(
                        now, wait, Spans.longer(freshness, watch.wish().least())));
    }

    private static Optional<Instant> emptySince(FeedLease lease, Visited.Answered answer, Instant now) {
        boolean turnedEmpty = answer.entries().isEmpty() && lease.lastNew().isPresent();
        return turnedEmpty ? lease.memory().watch().emptySince().or(() -> Optional.of(now)) : Optional.empty();
    }

    private static String detail(
            FeedLease lease, Visited.Answered answer, int sightings, Optional<MissedEntries> missed, IdChurn churn) {
        List<String> parts = new ArrayList<>();
        MovedAddress.words(lease.feed(), answer.uri(), sightings).ifPresent(parts::add);
        parts.addAll(answer.notes());
        missed.map(gap -> SourceWords.missed(gap, lease.feed())).ifPresent(parts::add);
        if (churn.changed()) {
            parts.add(SourceWords.idsChanged(churn));
        }
        return String.join("; ", parts);
    }
}
