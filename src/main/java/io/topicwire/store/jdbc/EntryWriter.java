package io.topicwire.store.jdbc;

import io.topicwire.feed.Entry;
import io.topicwire.feed.EntryId;
import io.topicwire.feed.Frames;
import io.topicwire.store.ChangedEntry;
import io.topicwire.store.NewEntry;
import io.topicwire.story.CopyDecision;
import io.topicwire.story.EntryIdMint;
import io.topicwire.story.EntryIdentity;
import io.topicwire.topic.TopicMatch;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes entries, their words and their topics inside the transaction that it is given. */
final class EntryWriter {
    private static final int IDENTITY = 600;
    private static final int FAMILY = 255;

    private final Representatives representatives = new Representatives();

    void insert(Handle handle, String feed, List<NewEntry> added, Instant at) {
        if (added.isEmpty()) {
            return;
        }
        List<Long> sequences = insertIdentities(handle, feed, added, at);
        joinGroups(handle, added, sequences);
        handle.createUpdate("UPDATE entry SET copy_group = sequence WHERE feed_id = :feed AND copy_group IS NULL")
                .bind("feed", feed)
                .execute();
        representatives.choose(handle, sequences, at);
        insertBodies(handle, added, sequences);
        PreparedBatch matches = matchBatch(handle);
        for (int i = 0; i < added.size(); i++) {
            addMatches(matches, sequences.get(i), added.get(i).matches());
        }
        executeIfAny(matches);
    }

    private static List<Long> insertIdentities(Handle handle, String feed, List<NewEntry> added, Instant at) {
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO entry (public_id, feed_id, identity, link_key, title_key, content_hash, first_seen, placed_at, changed,
                    updates, last_listed, family, syndicated, wire,
                    copy_group, copy_method, copy_score, copy_shared, copy_model, purged)
                VALUES (:publicId, :feed, :identity, :linkKey, :titleKey, :contentHash, :at, :placedAt, :at,
                    0, :at, :family, :syndicated, :wire,
                    :group, :method, :score, :shared, :model, FALSE)
                """);
        Set<String> taken = takenIds(handle, added);
        for (NewEntry entry : added) {
            Optional<CopyDecision> copy = entry.copyOf();
            batch.bind("publicId", freeId(handle, entry, taken).value())
                    .bind("feed", feed)
                    .bind("identity", Columns.cut(entry.identity().key().identity(), IDENTITY))
                    .bind("linkKey", entry.identity().linkKey().map(key -> Columns.cut(key, IDENTITY)))
                    .bind("titleKey", entry.identity().titleKey())
                    .bind("contentHash", entry.identity().contentHash())
                    .bind("at", at)
                    .bind("placedAt", entry.placedAt())
                    .bind("family", Columns.cut(entry.origin().family(), FAMILY))
                    .bind("syndicated", entry.origin().syndicated())
                    .bind("wire", entry.origin().wire())
                    .bind("group", copy.map(CopyDecision::original).filter(original -> original > 0))
                    .bind("method", copy.map(decision -> decision.method().name()))
                    .bind("score", copy.map(CopyDecision::score))
                    .bind("shared", copy.map(decision -> DecisionJson.shared(decision.shared())))
                    .bind("model", copy.map(CopyDecision::model))
                    .add();
        }
        return batch.executePreparedBatch("sequence").mapTo(Long.class).list();
    }

    /** Entries that repeat one of the same commit, which has its number only now. */
    private static void joinGroups(Handle handle, List<NewEntry> added, List<Long> sequences) {
        PreparedBatch batch = handle.prepareBatch("UPDATE entry SET copy_group = :group WHERE sequence = :sequence");
        for (int i = 0; i < added.size(); i++) {
            long original = added.get(i).copyOf().map(CopyDecision::original).orElse(0L);
            if (original < 0) {
                batch.bind("group", sequences.get((int) -original - 1))
                        .bind("sequence", sequences.get(i))
                        .add();
            }
        }
        executeIfAny(batch);
    }

    private static Set<String> takenIds(Handle handle, List<NewEntry> added) {
        Set<String> taken = new HashSet<>();
        for (List<NewEntry> part : Parts.of(added)) {
            handle.createQuery("SELECT public_id FROM entry WHERE public_id IN (<ids>)")
                    .bindList(
                            "ids",
                            part.stream().map(entry -> entry.id().value()).toList())
                    .mapTo(String.class)
                    .forEach(taken::add);
        }
        return taken;
    }

    /** Two publishers may claim one Atom id; the first keeps it, so that no id ever moves. */
    private static EntryId freeId(Handle handle, NewEntry entry, Set<String> taken) {
        EntryId id = entry.id();
        for (int attempt = 1; !taken.add(id.value()) || attempt > 1 && isStored(handle, id); attempt++) {
            id = EntryIdMint.mintAnew(entry.identity().key(), attempt);
        }
        return id;
    }

    private static boolean isStored(Handle handle, EntryId id) {
        return handle.createQuery("SELECT 1 FROM entry WHERE public_id = :id")
                .bind("id", id.value())
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    private static void insertBodies(Handle handle, List<NewEntry> added, List<Long> sequences) {
        PreparedBatch batch = handle.prepareBatch(
                "INSERT INTO entry_body (sequence, title, link, body) VALUES (:sequence, :title, :link, :body)");
        for (int i = 0; i < added.size(); i++) {
            bindBody(batch, sequences.get(i), added.get(i).entry(), added.get(i).frames());
            batch.add();
        }
        batch.execute();
    }

    private static void bindBody(PreparedBatch batch, long sequence, Entry entry, Frames frames) {
        batch.bind("sequence", sequence)
                .bind("title", Columns.cut(entry.title(), 2000))
                .bind("link", entry.link().map(Object::toString))
                .bind("body", EntryJson.write(entry, frames));
    }

    void update(Handle handle, ChangedEntry changed, Instant at) {
        EntryIdentity identity = changed.identity();
        handle.createUpdate("""
                        UPDATE entry SET identity = :identity, link_key = :linkKey, title_key = :titleKey,
                            content_hash = :contentHash, changed = CASE WHEN :textChanged THEN :at ELSE changed END,
                            updates = CASE WHEN :textChanged THEN updates + 1 ELSE updates END, last_listed = :at
                        WHERE sequence = :sequence
                        """)
                .bind("identity", Columns.cut(identity.key().identity(), IDENTITY))
                .bind("linkKey", identity.linkKey().map(key -> Columns.cut(key, IDENTITY)))
                .bind("titleKey", identity.titleKey())
                .bind("contentHash", identity.contentHash())
                .bind("textChanged", changed.textChanged())
                .bind("at", at)
                .bind("sequence", changed.sequence())
                .execute();
        PreparedBatch body = handle.prepareBatch(
                "UPDATE entry_body SET title = :title, link = :link, body = :body WHERE sequence = :sequence");
        bindBody(body, changed.sequence(), changed.entry(), changed.frames());
        body.add().execute();
        handle.execute("DELETE FROM topic_match WHERE sequence = ?", changed.sequence());
        PreparedBatch matches = matchBatch(handle);
        addMatches(matches, changed.sequence(), changed.matches());
        executeIfAny(matches);
    }

    static PreparedBatch matchBatch(Handle handle) {
        return handle.prepareBatch("""
                INSERT INTO topic_match (topic_id, sequence, placed_at, evidence)
                SELECT :topic, sequence, placed_at, :evidence FROM entry WHERE sequence = :sequence
                """);
    }

    static void addMatches(PreparedBatch batch, long sequence, List<TopicMatch> matches) {
        for (TopicMatch match : matches) {
            batch.bind("topic", match.topic().value())
                    .bind("sequence", sequence)
                    .bind("evidence", DecisionJson.evidence(match))
                    .add();
        }
    }

    static void executeIfAny(PreparedBatch batch) {
        if (batch.size() > 0) {
            batch.execute();
        }
    }
}
