package io.topicwire.store.jdbc;

import io.topicwire.feed.Validators;
import io.topicwire.feed.WebUri;
import io.topicwire.store.ChangedEntry;
import io.topicwire.store.CommitOutcome;
import io.topicwire.store.FeedWatch;
import io.topicwire.store.IdentityHistory;
import io.topicwire.store.MissedEntries;
import io.topicwire.store.PollCommit;
import io.topicwire.store.PollMemory;
import io.topicwire.store.PollOutcome;
import io.topicwire.store.PollReport;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** Writes one poll inside the transaction that it is given. */
final class PollWriter {
    /** Rewriting {@code last_listed} at every poll would write every row of a feed; a day's precision is enough. */
    private static final long LISTED_PRECISION_HOURS = 24;

    private final EntryWriter entries = new EntryWriter();

    CommitOutcome write(Handle handle, PollCommit commit) {
        if (!updateFeed(handle, commit)) {
            return new CommitOutcome.Fenced();
        }
        String feed = commit.lease().feed().id().value();
        entries.insert(handle, feed, commit.added(), commit.at());
        for (ChangedEntry changed : commit.changed()) {
            entries.update(handle, changed, commit.at());
        }
        markListed(handle, feed, commit);
        return new CommitOutcome.Committed(commit.added().size(), (int)
                commit.changed().stream().filter(ChangedEntry::textChanged).count());
    }

    /** First of all, for it takes the row's lock and tells whether the lease still stands. */
    private static boolean updateFeed(Handle handle, PollCommit commit) {
        PollReport report = commit.report();
        Map<String, Object> columns = new HashMap<>();
        columns.put("id", commit.lease().feed().id().value());
        columns.put("epoch", commit.lease().epoch());
        columns.put("at", commit.at());
        columns.put("due", report.nextDue());
        columns.put("held", report.hold());
        columns.put("pollUrl", report.pollUri().toString());
        columns.put("host", Columns.cut(commit.lease().feed().rateKey(report.pollUri()), 255));
        columns.put("feedTitle", report.feedTitle().map(title -> Columns.cut(title, 1000)));
        columns.put("outcome", report.outcome().name());
        columns.put("detail", Columns.cut(report.detail(), 2000));
        columns.put("success", report.outcome().success());
        columns.put("read", report.outcome() == PollOutcome.READ);
        columns.put("added", commit.added().size());
        columns.putAll(validators(commit.validators()));
        columns.putAll(memory(report.memory()));
        Update update = handle.createUpdate("""
                UPDATE feed SET owner = NULL, lease_until = NULL, due_at = :due, held = :held, etag = :etag,
                    last_modified = :lastModified, validators_giver = :giver, validators_doubtful = :doubtful,
                    poll_url = :pollUrl, host = :host, failures = :failures, move_sightings = :sightings, wait_seconds = :wait,
                    usual_gap_seconds = :usualGap, whole_at = :wholeAt, empty_since = :emptySince,
                    missed_from = :missedFrom, missed_until = :missedUntil, missed_most = :missedMost,
                    missed_enough_seconds = :missedEnough, wish_seconds = :wish, ids_changed_at = :idsChanged,
                    identity_policy = :policy, identity_since = :policySince,
                    skipped_hours = :skippedHours, skipped_days = :skippedDays,
                    state_since = CASE WHEN last_outcome = :outcome
                            OR (:success AND last_outcome IN ('READ', 'NOT_MODIFIED')) THEN state_since ELSE :at END,
                    feed_title = COALESCE(:feedTitle, feed_title),
                    first_poll_at = CASE WHEN first_poll_at IS NULL AND :success THEN :at ELSE first_poll_at END, last_poll_at = :at,
                    last_read_at = CASE WHEN :read THEN :at ELSE last_read_at END,
                    last_outcome = :outcome, last_detail = :detail,
                    last_success_at = CASE WHEN :success THEN :at ELSE last_success_at END,
                    last_new_at = CASE WHEN :added > 0 THEN :at ELSE last_new_at END,
                    entry_count = entry_count + :added
                WHERE id = :id AND epoch = :epoch
                """);
        return update.bindMap(columns).execute() == 1;
    }

    private static Map<String, Object> validators(Validators validators) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("etag", validators.etag());
        columns.put("lastModified", validators.lastModified());
        columns.put("giver", validators.giver().map(WebUri::toString));
        columns.put("doubtful", validators.doubtful());
        return columns;
    }

    private static Map<String, Object> memory(PollMemory memory) {
        FeedWatch watch = memory.watch();
        Map<String, Object> columns = new HashMap<>();
        columns.put("failures", memory.failures());
        columns.put("idsChanged", memory.ids().changedAt());
        columns.put(
                "policy", memory.ids().learned().map(learned -> learned.rule().name()));
        columns.put("policySince", memory.ids().learned().map(IdentityHistory.Learned::since));
        columns.put("sightings", memory.sightings());
        columns.put("wait", watch.pace().map(Duration::toSeconds));
        columns.put("usualGap", watch.usualGap().map(Duration::toSeconds));
        columns.put("wholeAt", watch.wholeAt());
        columns.put("emptySince", watch.emptySince());
        columns.put("missedFrom", watch.missed().map(MissedEntries::from));
        columns.put("missedUntil", watch.missed().map(MissedEntries::until));
        columns.put("missedMost", watch.missed().map(MissedEntries::most));
        columns.put("wish", watch.wish().least().toSeconds());
        columns.put("skippedHours", watch.wish().skippedHours());
        columns.put("skippedDays", watch.wish().skippedDays());
        columns.put("missedEnough", watch.missed().map(missed -> missed.enough().toSeconds()));
        return columns;
    }

    private static void markListed(Handle handle, String feed, PollCommit commit) {
        Instant stale = commit.at().minus(LISTED_PRECISION_HOURS, ChronoUnit.HOURS);
        for (List<String> part : Parts.of(new ArrayList<>(commit.seen()))) {
            handle.createUpdate("""
                            UPDATE entry SET last_listed = :at
                            WHERE feed_id = :feed AND identity IN (<seen>) AND last_listed < :stale
                            """)
                    .bindList("seen", part)
                    .bind("feed", feed)
                    .bind("at", commit.at())
                    .bind("stale", stale)
                    .execute();
        }
    }
}
