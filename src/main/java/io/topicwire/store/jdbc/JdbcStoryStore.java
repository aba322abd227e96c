package io.topicwire.store.jdbc;

import io.topicwire.store.DecidedEntry;
import io.topicwire.store.LoggedDecision;
import io.topicwire.store.StoredEntry;
import io.topicwire.store.Story;
import io.topicwire.store.StoryAssignment;
import io.topicwire.store.StoryBan;
import io.topicwire.store.StoryChange;
import io.topicwire.store.StoryMilestone;
import io.topicwire.store.StoryOperation;
import io.topicwire.store.StoryStore;
import io.topicwire.topic.TopicId;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** Stories in the database. */
final class JdbcStoryStore implements StoryStore {
    private final Database database;

    JdbcStoryStore(Database database) {
        this.database = database;
    }

    @Override
    public List<StoredEntry> undecided(int limit) {
        return database.read(handle -> handle.createQuery(
                        EntryRows.SELECT + " WHERE e.story IS NULL ORDER BY e.sequence LIMIT :limit")
                .bind("limit", limit)
                .map((row, context) -> EntryRows.entry(row))
                .list());
    }

    @Override
    public List<DecidedEntry> decidedAfter(long sequence, int limit) {
        return database.read(handle -> handle.createQuery(EntryRows.SELECT
                        + " WHERE e.sequence > :sequence AND e.story IS NOT NULL ORDER BY e.sequence LIMIT :limit")
                .bind("sequence", sequence)
                .bind("limit", limit)
                .map((row, context) -> new DecidedEntry(EntryRows.entry(row), row.getLong("story")))
                .list());
    }

    @Override
    public Set<Long> developmentsAfter(long sequence) {
        return database.read(handle -> Set.copyOf(handle.createQuery(
                        "SELECT sequence FROM story_milestone WHERE kind = 'DEVELOPMENT' AND sequence > :sequence")
                .bind("sequence", sequence)
                .mapTo(Long.class)
                .set()));
    }

    @Override
    public void record(List<StoryAssignment> assignments, Instant at) {
        database.decideOn(handle -> StoryWriter.record(handle, assignments, at));
    }

    @Override
    public Optional<Story> story(long id) {
        return first(" WHERE s.id = :value", id);
    }

    @Override
    public Optional<Story> storyOf(long sequence) {
        return first(" JOIN entry e ON e.story = s.id WHERE e.sequence = :value", sequence);
    }

    @Override
    public Map<Long, Long> storiesOf(Collection<Long> sequences) {
        return database.read(handle -> StoryChanges.storiesOf(handle, sequences));
    }

    private Optional<Story> first(String condition, long value) {
        return database.read(handle -> handle.createQuery(StoryRows.SELECT + condition)
                .bind("value", value)
                .map((row, context) -> StoryRows.story(row))
                .findFirst());
    }

    @Override
    public List<Story> newest(int limit) {
        return database.read(handle -> handle.createQuery(
                        StoryRows.SELECT + " WHERE s.merged_into IS NULL ORDER BY s.id DESC LIMIT :limit")
                .bind("limit", limit)
                .map((row, context) -> StoryRows.story(row))
                .list());
    }

    @Override
    public List<StoredEntry> members(long story, int limit) {
        return database.read(handle -> handle.createQuery(
                        EntryRows.SELECT + " WHERE e.story = :story ORDER BY e.sequence LIMIT :limit")
                .bind("story", story)
                .bind("limit", limit)
                .map((row, context) -> EntryRows.entry(row))
                .list());
    }

    @Override
    public Map<Long, Integer> sizes(Collection<Long> stories) {
        return database.read(handle -> {
            Map<Long, Integer> sizes = new HashMap<>();
            for (List<Long> part : Parts.of(List.copyOf(stories))) {
                handle.createQuery("SELECT e.story, COUNT(*) AS entries FROM entry e"
                                + " JOIN entry_body b ON b.sequence = e.sequence"
                                + " WHERE e.story IN (<stories>) GROUP BY e.story")
                        .bindList("stories", part)
                        .map((row, context) -> Map.entry(row.getLong("story"), row.getInt("entries")))
                        .forEach(size -> sizes.put(size.getKey(), size.getValue()));
            }
            return sizes;
        });
    }

    @Override
    public List<StoryMilestone> milestones(long story) {
        return database.read(handle -> handle.createQuery("SELECT story, number, kind, sequence, happened_at"
                        + " FROM story_milestone WHERE story = :story ORDER BY number")
                .bind("story", story)
                .map((row, context) -> StoryRows.milestone(row))
                .list());
    }

    @Override
    public List<LoggedDecision> decisions(long sequence) {
        return database.read(handle -> handle.createQuery("SELECT number, sequence, story, method, score, evidence,"
                        + " model, decided_at FROM story_decision WHERE sequence = :sequence ORDER BY number")
                .bind("sequence", sequence)
                .map((row, context) -> StoryRows.decision(row))
                .list());
    }

    @Override
    public Set<Long> pinned() {
        return database.read(handle -> Set.copyOf(handle.createQuery("SELECT id FROM story WHERE pinned")
                .mapTo(Long.class)
                .list()));
    }

    @Override
    public List<StoryBan> bans() {
        return database.read(handle -> handle.createQuery("""
                        SELECT l.story, a.right_entry AS banned
                        FROM story_apart a
                            JOIN entry l ON l.sequence = a.left_entry
                            JOIN entry r ON r.sequence = a.right_entry
                        WHERE l.story <> r.story
                        UNION
                        SELECT r.story, a.left_entry AS banned
                        FROM story_apart a
                            JOIN entry l ON l.sequence = a.left_entry
                            JOIN entry r ON r.sequence = a.right_entry
                        WHERE l.story <> r.story
                        ORDER BY 1, 2
                        """)
                .map((row, context) -> new StoryBan(row.getLong("story"), row.getLong("banned")))
                .list());
    }

    @Override
    public Optional<Long> keptApart(long story, long other) {
        return database.read(handle -> handle.createQuery("""
                        SELECT a.operation
                        FROM story_apart a
                            JOIN entry l ON l.sequence = a.left_entry
                            JOIN entry r ON r.sequence = a.right_entry
                        WHERE (l.story = :story AND r.story = :other) OR (l.story = :other AND r.story = :story)
                        ORDER BY a.operation DESC LIMIT 1
                        """)
                .bind("story", story)
                .bind("other", other)
                .mapTo(Long.class)
                .findFirst());
    }

    @Override
    public Set<TopicId> topics(Collection<Long> stories) {
        return database.read(handle -> {
            Set<TopicId> topics = new TreeSet<>();
            for (List<Long> part : Parts.of(List.copyOf(stories))) {
                handle.createQuery(
                                "SELECT DISTINCT m.topic_id FROM entry e JOIN topic_match m ON m.sequence = e.sequence"
                                        + " WHERE e.story IN (<stories>)")
                        .bindList("stories", part)
                        .mapTo(String.class)
                        .forEach(topic -> topics.add(new TopicId(topic)));
            }
            return topics;
        });
    }

    @Override
    public long change(StoryChange change, Instant at) {
        return database.decide(handle -> {
            JdbcTurns.touchAll(handle);
            return StoryChanges.apply(handle, change, at);
        });
    }

    @Override
    public Optional<StoryOperation> undo(long number, Instant at) {
        return database.decide(handle -> {
            JdbcTurns.touchAll(handle);
            return StoryChanges.undo(handle, number, at);
        });
    }

    @Override
    public long edition() {
        return database.read(handle -> handle.createQuery(
                        "SELECT COUNT(*) + COUNT(CASE WHEN undone THEN 1 END) AS changes FROM story_operation")
                .mapTo(Long.class)
                .one());
    }

    @Override
    public List<StoryOperation> operations(int limit) {
        return database.read(handle -> StoryChanges.operations(handle, "", limit));
    }

    @Override
    public String assignmentHash() {
        return database.read(JdbcStoryStore::hash);
    }

    private static String hash(Handle handle) {
        MessageDigest digest = sha256();
        handle.createQuery("""
                        SELECT e.sequence, e.copy_group, COALESCE(e.story, 0) AS story,
                            COALESCE(s.representative, 0) AS representative
                        FROM entry e LEFT JOIN story s ON s.id = e.sequence AND s.merged_into IS NULL
                        ORDER BY e.sequence
                        """)
                .map((row, context) -> ByteBuffer.allocate(4 * Long.BYTES)
                        .putLong(row.getLong("sequence"))
                        .putLong(row.getLong("copy_group"))
                        .putLong(row.getLong("story"))
                        .putLong(row.getLong("representative")))
                .forEach(row -> digest.update(row.array()));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
