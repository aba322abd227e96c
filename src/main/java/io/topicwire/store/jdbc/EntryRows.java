package io.topicwire.store.jdbc;

import io.topicwire.feed.EntryId;
import io.topicwire.feed.FeedId;
import io.topicwire.store.StoredEntry;
import io.topicwire.story.CopyDecision;
import io.topicwire.story.CopyMethod;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Rows of {@code entry} with their words as records. */
final class EntryRows {
    /** Entries whose words are still there. */
    static final String SELECT = """
            SELECT e.sequence, e.public_id, e.feed_id, e.first_seen, e.changed, e.wire, e.copy_group, e.copy_method, e.copy_score,
                e.copy_shared, e.copy_model, e.story, b.title, b.link, b.body
            FROM entry e JOIN entry_body b ON b.sequence = e.sequence""";

    private EntryRows() {}

    static StoredEntry entry(ResultSet row) throws SQLException {
        JsonObject body = JsonObject.parse(row.getString("body"));
        return new StoredEntry(
                row.getLong("sequence"),
                new EntryId(row.getString("public_id")),
                new FeedId(row.getString("feed_id")),
                EntryJson.read(row.getString("title"), Columns.uri(row, "link"), body),
                EntryJson.frames(body),
                Columns.instant(row, "first_seen").orElseThrow(),
                Columns.instant(row, "changed").orElseThrow(),
                Columns.text(row, "wire"),
                copy(row));
    }

    static Optional<CopyDecision> copy(ResultSet row) throws SQLException {
        Optional<String> method = Columns.text(row, "copy_method");
        if (method.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new CopyDecision(
                row.getLong("copy_group"),
                CopyMethod.valueOf(method.get()),
                row.getDouble("copy_score"),
                DecisionJson.shared(row.getString("copy_shared")),
                row.getString("copy_model")));
    }

    static Map<Long, StoredEntry> bySequence(Handle handle, Collection<Long> sequences) {
        Map<Long, StoredEntry> entries = new HashMap<>();
        for (List<Long> part : Parts.of(new ArrayList<>(sequences))) {
            handle.createQuery(SELECT + " WHERE e.sequence IN (<sequences>)")
                    .bindList("sequences", part)
                    .map((row, context) -> entry(row))
                    .forEach(entry -> entries.put(entry.sequence(), entry));
        }
        return entries;
    }

    static Set<Long> stillStored(Handle handle, Collection<Long> sequences) {
        Set<Long> stored = new HashSet<>();
        for (List<Long> part : Parts.of(new ArrayList<>(sequences))) {
            handle.createQuery("SELECT sequence FROM entry_body WHERE sequence IN (<sequences>)")
                    .bindList("sequences", part)
                    .mapTo(Long.class)
                    .forEach(stored::add);
        }
        return stored;
    }
}
