package io.topicwire.store.jdbc;

import io.topicwire.feed.EntryId;
import io.topicwire.feed.EntryKey;
import io.topicwire.feed.FeedId;
import io.topicwire.store.EntryStore;
import io.topicwire.store.KnownEntries;
import io.topicwire.store.Reports;
import io.topicwire.store.StoredEntry;
import io.topicwire.store.StoryEntry;
import io.topicwire.store.TopicEntry;
import io.topicwire.store.TopicUse;
import io.topicwire.story.EntryIdentity;
import io.topicwire.topic.TopicId;
import io.topicwire.topic.TopicMatch;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** {@link EntryStore} in the tables {@code entry}, {@code entry_body}, {@code topic_match}. */
final class JdbcEntryStore implements EntryStore {
    private final Database database;
    private final GroupReader groups = new GroupReader();
    private final StoryReader stories = new StoryReader(groups);
    private final KnownReader known = new KnownReader();
    private final TopicUseReader use = new TopicUseReader();

    JdbcEntryStore(Database database) {
        this.database = database;
    }

    @Override
    public KnownEntries known(FeedId feed, Collection<EntryIdentity> identities) {
        return database.read(handle -> known.read(handle, feed.value(), List.copyOf(identities)));
    }

    @Override
    public List<StoredEntry> after(long sequence, int limit) {
        return database.read(handle -> handle.createQuery(
                        EntryRows.SELECT + " WHERE e.sequence > :sequence ORDER BY e.sequence LIMIT :limit")
                .bind("sequence", sequence)
                .bind("limit", limit)
                .map((row, context) -> EntryRows.entry(row))
                .list());
    }

    @Override
    public Map<Long, StoredEntry> bySequence(Collection<Long> sequences) {
        return database.read(handle -> EntryRows.bySequence(handle, sequences));
    }

    @Override
    public Map<Long, String> families(Collection<Long> sequences) {
        return database.read(handle -> {
            Map<Long, String> families = new HashMap<>();
            for (List<Long> part : Parts.of(List.copyOf(sequences))) {
                handle.createQuery("SELECT sequence, family FROM entry WHERE sequence IN (<sequences>)")
                        .bindList("sequences", part)
                        .map((row, context) -> Map.entry(row.getLong("sequence"), row.getString("family")))
                        .forEach(entry -> families.put(entry.getKey(), entry.getValue()));
            }
            return families;
        });
    }

    @Override
    public Optional<StoredEntry> byId(EntryId id) {
        return first(" WHERE e.public_id = :value", id.value());
    }

    @Override
    public Optional<StoredEntry> byLink(String linkKey) {
        return first(" WHERE e.link_key = :value ORDER BY e.sequence LIMIT 1", linkKey);
    }

    private Optional<StoredEntry> first(String condition, String value) {
        return database.read(handle -> handle.createQuery(EntryRows.SELECT + condition)
                .bind("value", value)
                .map((row, context) -> EntryRows.entry(row))
                .findFirst());
    }

    @Override
    public Optional<EntryIdentity> identity(long sequence) {
        return database.read(handle -> handle.createQuery(
                        "SELECT feed_id, identity, link_key, title_key, content_hash FROM entry WHERE sequence = :sequence")
                .bind("sequence", sequence)
                .map((row, context) -> new EntryIdentity(
                        new EntryKey(new FeedId(row.getString("feed_id")), row.getString("identity")),
                        Columns.text(row, "link_key"),
                        Columns.text(row, "title_key"),
                        row.getString("content_hash")))
                .findFirst());
    }

    @Override
    public Optional<TopicEntry> group(long sequence) {
        return database.read(handle ->
                groups.read(handle, groups.one(handle, sequence)).stream().findFirst());
    }

    @Override
    public long sequenceBefore(Instant instant) {
        return database.read(handle -> handle.createQuery("SELECT MAX(sequence) FROM entry WHERE first_seen < :instant")
                .bind("instant", instant)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L));
    }

    @Override
    public List<TopicEntry> newest(Optional<TopicId> topic, int limit) {
        return database.read(handle -> groups.read(handle, groups.newest(handle, topic, limit)));
    }

    @Override
    public List<TopicEntry> newestUnfolded(Optional<TopicId> topic, int limit) {
        return database.read(handle -> groups.read(handle, groups.unfolded(handle, topic, limit)).stream()
                .map(entry -> entry.with(List.of(), Reports.ONE))
                .toList());
    }

    @Override
    public List<StoryEntry> newestStories(Optional<TopicId> topic, int limit) {
        return database.read(handle -> stories.newest(handle, topic, limit));
    }

    @Override
    public List<TopicEntry> groupsAfter(long sequence, int limit) {
        return database.read(handle -> groups.read(handle, groups.after(handle, sequence, limit)));
    }

    @Override
    public Set<TopicId> topicsOfGroups(Collection<Long> sequences) {
        return database.read(handle -> groups.topics(handle, List.copyOf(sequences)));
    }

    @Override
    public Map<TopicId, String> matchedDefinitions() {
        return database.read(handle -> {
            Map<TopicId, String> definitions = new HashMap<>();
            handle.createQuery("SELECT topic_id, definition FROM topic_definition")
                    .map((row, context) -> Map.entry(row.getString("topic_id"), row.getString("definition")))
                    .forEach(entry -> definitions.put(new TopicId(entry.getKey()), entry.getValue()));
            return definitions;
        });
    }

    @Override
    public void replaceMatches(TopicId topic, String definition, Map<Long, TopicMatch> matches, Instant now) {
        database.decideOn(handle -> {
            handle.execute("DELETE FROM topic_match WHERE topic_id = ?", topic.value());
            Set<Long> stored = EntryRows.stillStored(handle, matches.keySet());
            PreparedBatch batch = EntryWriter.matchBatch(handle);
            new LinkedHashMap<>(matches).forEach((sequence, match) -> {
                if (stored.contains(sequence)) {
                    EntryWriter.addMatches(batch, sequence, List.of(match));
                }
            });
            EntryWriter.executeIfAny(batch);
            handle.execute("DELETE FROM topic_definition WHERE topic_id = ?", topic.value());
            handle.execute(
                    "INSERT INTO topic_definition (topic_id, definition, matched_at) VALUES (?, ?, ?)",
                    topic.value(),
                    definition,
                    now);
            JdbcTurns.touch(handle, topic);
        });
    }

    @Override
    public void retainTopics(Collection<TopicId> topics) {
        Set<String> wanted = new HashSet<>();
        topics.forEach(topic -> wanted.add(topic.value()));
        database.decideOn(handle -> {
            List<String> stored = handle.createQuery("SELECT topic_id FROM topic_definition")
                    .mapTo(String.class)
                    .list();
            for (String topic : stored) {
                if (!wanted.contains(topic)) {
                    handle.execute("DELETE FROM topic_match WHERE topic_id = ?", topic);
                    handle.execute("DELETE FROM topic_definition WHERE topic_id = ?", topic);
                }
            }
        });
    }

    @Override
    public int purge(Instant oldest, Duration grace) {
        return database.decide(handle -> {
            String old = "SELECT sequence FROM entry WHERE first_seen < ? AND NOT purged";
            handle.execute("DELETE FROM topic_match WHERE sequence IN (" + old + ")", oldest);
            handle.execute("DELETE FROM entry_body WHERE sequence IN (" + old + ")", oldest);
            int purged = handle.execute("UPDATE entry SET purged = TRUE WHERE first_seen < ? AND NOT purged", oldest);
            forgetUnlisted(handle, grace);
            handle.execute("DELETE FROM story WHERE NOT EXISTS (SELECT 1 FROM entry e WHERE e.story = story.id)"
                    + " AND NOT EXISTS (SELECT 1 FROM entry e WHERE e.story = story.merged_into)");
            if (purged > 0) {
                recount(handle);
                JdbcTurns.touchAll(handle);
            }
            return purged;
        });
    }

    /** Measured by when the feed was last read, for one that only answers 304 still lists what it listed. */
    private static void forgetUnlisted(Handle handle, Duration grace) {
        Map<String, Instant> lastRead = new HashMap<>();
        handle.createQuery("SELECT id, last_read_at FROM feed WHERE last_read_at IS NOT NULL")
                .map((row, context) -> Map.entry(
                        row.getString("id"),
                        Columns.instant(row, "last_read_at").orElseThrow()))
                .forEach(entry -> lastRead.put(entry.getKey(), entry.getValue()));
        lastRead.forEach((feed, at) -> handle.execute(
                "DELETE FROM entry WHERE feed_id = ? AND purged AND last_listed < ?", feed, at.minus(grace)));
    }

    private static void recount(Handle handle) {
        handle.createQuery("SELECT id FROM feed ORDER BY id FOR UPDATE")
                .mapTo(String.class)
                .list();
        handle.execute("UPDATE feed SET entry_count = (SELECT COUNT(*) FROM entry e WHERE e.feed_id = feed.id"
                + " AND NOT e.purged)");
    }

    @Override
    public Map<TopicId, Long> topicSizes() {
        return database.read(handle -> {
            Map<TopicId, Long> sizes = new HashMap<>();
            handle.createQuery("SELECT m.topic_id, COUNT(DISTINCT e.copy_group) AS entries"
                            + " FROM topic_match m JOIN entry e ON e.sequence = m.sequence GROUP BY m.topic_id")
                    .map((row, context) -> Map.entry(row.getString("topic_id"), row.getLong("entries")))
                    .forEach(entry -> sizes.put(new TopicId(entry.getKey()), entry.getValue()));
            return sizes;
        });
    }

    @Override
    public TopicUse topicUse(Instant since) {
        return database.read(handle -> use.read(handle, since));
    }

    @Override
    public TopicUse.Terms termsFound(Instant since) {
        return database.read(handle -> use.terms(handle, since));
    }
}
