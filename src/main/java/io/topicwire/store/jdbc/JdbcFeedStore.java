package io.topicwire.store.jdbc;

import io.topicwire.feed.Feed;
import io.topicwire.feed.FeedId;
import io.topicwire.feed.WebUri;
import io.topicwire.store.Claim;
import io.topicwire.store.CommitOutcome;
import io.topicwire.store.FeedLease;
import io.topicwire.store.FeedStatus;
import io.topicwire.store.FeedStore;
import io.topicwire.store.PollCommit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/** {@link FeedStore} in the table {@code feed}. */
final class JdbcFeedStore implements FeedStore {
    private final Database database;
    private final PollWriter writer = new PollWriter();

    JdbcFeedStore(Database database) {
        this.database = database;
    }

    @Override
    public void configure(Collection<Feed> feeds, Instant now) {
        database.decideOn(handle -> {
            Map<String, Addresses> stored = addresses(handle);
            handle.execute("UPDATE feed SET active = FALSE");
            for (Feed feed : feeds) {
                Addresses known = stored.get(feed.id().value());
                if (known == null) {
                    insert(handle, feed, now);
                } else {
                    update(handle, feed, known.polledAt(), now);
                    if (!known.configured().equals(feed.uri())) {
                        startAfresh(handle, feed, now);
                    }
                }
            }
            JdbcTurns.touchAll(handle);
        });
    }

    /** Where a feed was configured and where it is polled. */
    private record Addresses(WebUri configured, WebUri polledAt) {}

    /** Locks all rows too, in the order in which everybody does, or two who want several rows might wait for each other. */
    private static Map<String, Addresses> addresses(Handle handle) {
        Map<String, Addresses> addresses = new HashMap<>();
        handle.createQuery("SELECT id, url, poll_url FROM feed ORDER BY id FOR UPDATE")
                .map((row, context) -> Map.entry(
                        row.getString("id"),
                        new Addresses(Columns.storedUri(row, "url"), Columns.storedUri(row, "poll_url"))))
                .forEach(entry -> addresses.put(entry.getKey(), entry.getValue()));
        return addresses;
    }

    private static void insert(Handle handle, Feed feed, Instant now) {
        handle.createUpdate("""
                        INSERT INTO feed (id, url, title, interval_seconds, at_most_seconds, rate_group,
                            crawl_delay, place, family, language, tags, identity_rule, shows_boilerplate, active,
                            poll_url, host, due_at, held, epoch,
                            validators_doubtful, failures, move_sightings, entry_count)
                        VALUES (:id, :url, :title, :interval, :atMost, :rateGroup,
                            :crawlDelay, :place, :family, :language, :tags, :identity, :boilerplate, TRUE, :url, :host, :now, FALSE, 0,
                            FALSE, 0, 0, 0)
                        """).bindMap(columns(feed)).bind("now", now).execute();
    }

    /** An interval that was edited holds at once: a feed that drifted into a long wait does not wait it out. */
    private static void update(Handle handle, Feed feed, WebUri polledAt, Instant now) {
        handle.createUpdate("""
                        UPDATE feed SET title = :title, interval_seconds = :interval, at_most_seconds = :atMost,
                            rate_group = :rateGroup, crawl_delay = :crawlDelay, host = :host, place = :place,
                            family = :family, language = :language, tags = :tags, identity_rule = :identity,
                            shows_boilerplate = :boilerplate, active = TRUE,
                            due_at = CASE WHEN held OR failures > 0 OR due_at IS NULL OR due_at <= :soon
                                    OR (interval_seconds = :interval AND at_most_seconds = :atMost)
                                THEN due_at ELSE :soon END
                        WHERE id = :id
                        """)
                .bindMap(columns(feed, polledAt))
                .bind("soon", now.plus(feed.interval()))
                .execute();
    }

    /** The epoch rises too: a poll of the old address that is under way must not commit. */
    private static void startAfresh(Handle handle, Feed feed, Instant now) {
        handle.createUpdate("""
                        UPDATE feed SET url = :url, poll_url = :url, host = :host, due_at = :now, held = FALSE,
                            owner = NULL, lease_until = NULL, epoch = epoch + 1, etag = NULL, last_modified = NULL,
                            validators_giver = NULL, validators_doubtful = FALSE, failures = 0, move_sightings = 0, wait_seconds = NULL,
                            usual_gap_seconds = NULL, whole_at = NULL, empty_since = NULL, missed_from = NULL,
                            missed_until = NULL, missed_most = NULL, missed_enough_seconds = NULL,
                            wish_seconds = NULL, skipped_hours = NULL, skipped_days = NULL, ids_changed_at = NULL,
                            identity_policy = NULL, identity_since = NULL
                        WHERE id = :id
                        """).bindMap(columns(feed)).bind("now", now).execute();
    }

    private static Map<String, Object> columns(Feed feed) {
        return columns(feed, feed.uri());
    }

    private static Map<String, Object> columns(Feed feed, WebUri polledAt) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("id", feed.id().value());
        columns.put("url", feed.uri().toString());
        columns.put("host", Columns.cut(feed.rateKey(polledAt), 255));
        columns.put("title", Columns.cut(feed.title(), 1000));
        columns.put("interval", feed.interval().toSeconds());
        columns.put("atMost", feed.terms().atMost().toSeconds());
        columns.put("rateGroup", feed.terms().rateGroup());
        columns.put("crawlDelay", feed.terms().crawlDelay());
        columns.put("place", feed.rank());
        columns.put("family", feed.family());
        columns.put("boilerplate", feed.showsBoilerplate());
        columns.put("language", Columns.cut(feed.language(), 100));
        columns.put("identity", feed.identity().name());
        columns.put("tags", Columns.cut(String.join(" ", feed.tags()), 4000));
        return columns;
    }

    @Override
    public List<FeedLease> claimDue(Claim claim, Instant now) {
        return database.write(handle -> {
            if (database.shared()) {
                Database.await(handle, "claim");
            }
            Instant until = now.plus(claim.lease());
            List<String> taken = new ArrayList<>();
            for (Map.Entry<String, Long> due : due(handle, claim, now).entrySet()) {
                if (take(handle, due, claim.owner(), now, until)) {
                    taken.add(due.getKey());
                }
            }
            return leases(handle, taken, until);
        });
    }

    /** Ids and epochs of due feeds, longest due first. */
    private static Map<String, Long> due(Handle handle, Claim claim, Instant now) {
        String conditions = (claim.busyHosts().isEmpty() ? "" : " AND host NOT IN (<busy>)")
                + (claim.only().isEmpty() ? "" : " AND id IN (<only>)");
        Query query = handle.createQuery(
                """
                SELECT id, epoch FROM (
                    SELECT id, epoch, due_at, place, ROW_NUMBER() OVER (PARTITION BY host ORDER BY due_at, place, id) AS turn
                    FROM feed
                    WHERE active AND due_at <= :now AND (lease_until IS NULL OR lease_until <= :now)
                        AND host NOT IN (SELECT host FROM feed WHERE owner <> :owner AND lease_until > :now)""" + conditions + ") AS candidates WHERE turn <= :perHost ORDER BY due_at, place, id LIMIT :max");
        if (!claim.busyHosts().isEmpty()) {
            query.bindList("busy", List.copyOf(claim.busyHosts()));
        }
        if (!claim.only().isEmpty()) {
            query.bindList("only", claim.only().stream().map(FeedId::value).toList());
        }
        Map<String, Long> due = new LinkedHashMap<>();
        query.bind("now", now)
                .bind("owner", claim.owner())
                .bind("perHost", claim.perHost())
                .bind("max", claim.max())
                .map((row, context) -> Map.entry(row.getString("id"), row.getLong("epoch")))
                .forEach(entry -> due.put(entry.getKey(), entry.getValue()));
        return due;
    }

    /**
     * The condition repeats what was read, so of two that saw the same row one takes it and the other does not; a row
     * that somebody writes just now is left to them.
     */
    private static boolean take(Handle handle, Map.Entry<String, Long> due, String owner, Instant now, Instant until) {
        return handle.createUpdate("""
                                UPDATE feed SET owner = :owner, lease_until = :until, epoch = epoch + 1
                                WHERE id = (SELECT id FROM feed
                                    WHERE id = :id AND epoch = :epoch AND (lease_until IS NULL OR lease_until <= :now)
                                    FOR UPDATE SKIP LOCKED)
                                """)
                        .bind("owner", owner)
                        .bind("until", until)
                        .bind("id", due.getKey())
                        .bind("epoch", due.getValue())
                        .bind("now", now)
                        .execute()
                == 1;
    }

    private static List<FeedLease> leases(Handle handle, List<String> ids, Instant until) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return handle.createQuery("SELECT * FROM feed WHERE id IN (<ids>) ORDER BY due_at, place, id")
                .bindList("ids", ids)
                .map((row, context) -> FeedRows.lease(row, until))
                .list();
    }

    @Override
    public void release(Collection<FeedLease> leases) {
        if (leases.isEmpty()) {
            return;
        }
        database.change(handle -> {
            PreparedBatch batch = handle.prepareBatch(
                    "UPDATE feed SET owner = NULL, lease_until = NULL WHERE id = :id AND epoch = :epoch");
            for (FeedLease lease : inOrder(leases)) {
                batch.bind("id", lease.feed().id().value())
                        .bind("epoch", lease.epoch())
                        .add();
            }
            batch.execute();
        });
    }

    /** Who wants several rows takes them in this order. */
    private static List<FeedLease> inOrder(Collection<FeedLease> leases) {
        return leases.stream()
                .sorted(Comparator.comparing(lease -> lease.feed().id()))
                .toList();
    }

    @Override
    public CommitOutcome commitPoll(PollCommit commit) {
        return database.decide(handle -> writer.write(handle, commit));
    }

    @Override
    public List<FeedId> makeDue(Collection<FeedId> feeds, Instant now) {
        return database.write(handle -> {
            List<FeedId> made = new ArrayList<>();
            for (FeedId feed : feeds.stream().sorted().toList()) {
                int updated = handle.createUpdate("""
                                UPDATE feed SET due_at = CASE WHEN due_at < :now THEN due_at ELSE :now END
                                WHERE id = :id AND active AND due_at IS NOT NULL AND (NOT held OR due_at <= :now)
                                """)
                        .bind("id", feed.value())
                        .bind("now", now)
                        .execute();
                if (updated == 1) {
                    made.add(feed);
                }
            }
            return made;
        });
    }

    @Override
    public List<Feed> everConfigured() {
        return database.read(handle -> handle.createQuery("SELECT * FROM feed ORDER BY place, id")
                .map((row, context) -> FeedRows.feed(row))
                .list());
    }

    @Override
    public List<FeedStatus> statuses() {
        return database.read(handle -> {
            Map<String, Long> recent = recent(handle);
            return handle.createQuery("SELECT * FROM feed WHERE active ORDER BY place, id")
                    .map((row, context) -> FeedRows.status(row, recent))
                    .list();
        });
    }

    private static Map<String, Long> recent(Handle handle) {
        Map<String, Long> recent = new HashMap<>();
        handle.createQuery("""
                        SELECT e.feed_id, COUNT(*) AS entries FROM feed f JOIN entry e ON e.feed_id = f.id
                        WHERE f.active AND e.first_seen > f.first_poll_at
                            AND e.first_seen > f.last_poll_at - INTERVAL '7' DAY
                        GROUP BY e.feed_id
                        """)
                .map((row, context) -> Map.entry(row.getString("feed_id"), row.getLong("entries")))
                .forEach(entry -> recent.put(entry.getKey(), entry.getValue()));
        return recent;
    }
}
