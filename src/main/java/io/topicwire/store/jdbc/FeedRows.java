package io.topicwire.store.jdbc;

import io.topicwire.feed.Feed;
import io.topicwire.feed.FeedId;
import io.topicwire.feed.IdentityRule;
import io.topicwire.feed.PollTerms;
import io.topicwire.feed.PublisherWish;
import io.topicwire.feed.Validators;
import io.topicwire.store.FeedLease;
import io.topicwire.store.FeedStatus;
import io.topicwire.store.FeedWatch;
import io.topicwire.store.IdentityHistory;
import io.topicwire.store.MissedEntries;
import io.topicwire.store.PollMemory;
import io.topicwire.store.PollOutcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows of the table {@code feed} as records. */
final class FeedRows {
    /** The item rate looks back this far, and says nothing until {@link #RATE_AFTER} was watched. */
    private static final Duration RATE_WINDOW = Duration.ofDays(7);

    private static final Duration RATE_AFTER = Duration.ofHours(1);

    private FeedRows() {}

    static Feed feed(ResultSet row) throws SQLException {
        String tags = row.getString("tags");
        return new Feed(
                new FeedId(row.getString("id")),
                Columns.storedUri(row, "url"),
                row.getString("title"),
                Duration.ofSeconds(row.getLong("interval_seconds")),
                row.getInt("place"),
                Columns.text(row, "family"),
                row.getString("language"),
                tags.isEmpty() ? List.of() : List.of(tags.split(" ")),
                new PollTerms(
                        Duration.ofSeconds(row.getLong("at_most_seconds")),
                        Columns.text(row, "rate_group"),
                        row.getBoolean("crawl_delay")),
                IdentityRule.valueOf(row.getString("identity_rule")),
                row.getBoolean("shows_boilerplate"));
    }

    static FeedLease lease(ResultSet row, Instant until) throws SQLException {
        return new FeedLease(
                feed(row),
                Columns.storedUri(row, "poll_url"),
                validators(row),
                row.getLong("epoch"),
                until,
                memory(row),
                Columns.instant(row, "last_success_at"),
                Columns.instant(row, "last_new_at"));
    }

    private static Validators validators(ResultSet row) throws SQLException {
        return new Validators(
                Columns.text(row, "etag"),
                Columns.text(row, "last_modified"),
                Columns.uri(row, "validators_giver"),
                row.getBoolean("validators_doubtful"));
    }

    private static PollMemory memory(ResultSet row) throws SQLException {
        return new PollMemory(
                row.getInt("failures"),
                Columns.instant(row, "first_poll_at").isPresent(),
                new FeedWatch(
                        Columns.seconds(row, "wait_seconds"),
                        Columns.seconds(row, "usual_gap_seconds"),
                        Columns.instant(row, "whole_at"),
                        Columns.instant(row, "empty_since"),
                        missed(row),
                        wish(row)),
                row.getInt("move_sightings"),
                ids(row));
    }

    private static IdentityHistory ids(ResultSet row) throws SQLException {
        Optional<IdentityRule> policy = Columns.text(row, "identity_policy").map(IdentityRule::valueOf);
        Optional<Instant> since = Columns.instant(row, "identity_since");
        return new IdentityHistory(
                Columns.instant(row, "ids_changed_at"),
                policy.flatMap(rule -> since.map(at -> new IdentityHistory.Learned(rule, at))));
    }

    private static PublisherWish wish(ResultSet row) throws SQLException {
        return new PublisherWish(
                Columns.seconds(row, "wish_seconds").orElse(Duration.ZERO),
                row.getInt("skipped_hours"),
                row.getInt("skipped_days"));
    }

    private static Optional<MissedEntries> missed(ResultSet row) throws SQLException {
        Optional<Instant> from = Columns.instant(row, "missed_from");
        Optional<Instant> until = Columns.instant(row, "missed_until");
        if (from.isEmpty() || until.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new MissedEntries(
                from.get(),
                until.get(),
                row.getInt("missed_most"),
                Duration.ofSeconds(row.getLong("missed_enough_seconds"))));
    }

    /** @param recent entries that came after the first poll, within the window of the rate, by feed id */
    static FeedStatus status(ResultSet row, Map<String, Long> recent) throws SQLException {
        Optional<Instant> lastPoll = Columns.instant(row, "last_poll_at");
        Optional<FeedStatus.LastPoll> last = Optional.empty();
        if (lastPoll.isPresent()) {
            last = Optional.of(new FeedStatus.LastPoll(
                    lastPoll.get(), PollOutcome.valueOf(row.getString("last_outcome")), row.getString("last_detail")));
        }
        return new FeedStatus(
                feed(row),
                Columns.storedUri(row, "poll_url"),
                Columns.text(row, "feed_title"),
                last,
                Columns.instant(row, "last_success_at"),
                Columns.instant(row, "last_new_at"),
                Columns.instant(row, "state_since"),
                memory(row),
                Columns.instant(row, "due_at"),
                row.getLong("entry_count"),
                rate(Columns.instant(row, "first_poll_at"), lastPoll, recent.getOrDefault(row.getString("id"), 0L)));
    }

    private static Optional<Double> rate(Optional<Instant> first, Optional<Instant> last, long recent) {
        if (first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        Duration watched = Duration.between(first.get(), last.get());
        if (watched.compareTo(RATE_AFTER) < 0) {
            return Optional.empty();
        }
        Duration span = watched.compareTo(RATE_WINDOW) > 0 ? RATE_WINDOW : watched;
        return Optional.of(recent * (double) Duration.ofDays(1).toSeconds() / span.toSeconds());
    }
}
