package io.topicwire.store.jdbc;

import io.topicwire.store.KnownEntries;
import io.topicwire.store.KnownEntries.Known;
import io.topicwire.story.EntryIdentity;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Finds which items of a document are stored. */
final class KnownReader {
    private static final String SELECT =
            "SELECT sequence, identity, link_key, content_hash, purged FROM entry WHERE feed_id = :feed AND ";

    KnownEntries read(Handle handle, String feed, List<EntryIdentity> identities) {
        Map<String, Known> byKey = new HashMap<>();
        Map<String, Known> byLink = new HashMap<>();
        Set<String> shared = new HashSet<>();
        for (List<EntryIdentity> part : Parts.of(identities)) {
            query(
                            handle,
                            feed,
                            "identity",
                            part.stream().map(i -> i.key().identity()).toList())
                    .forEach(row -> byKey.put(row.known().identity(), row.known()));
            List<String> links =
                    part.stream().flatMap(i -> i.linkKey().stream()).distinct().toList();
            for (Row row : query(handle, feed, "link_key", links)) {
                Known other = byLink.put(row.linkKey(), row.known());
                if (other != null && other.sequence() != row.known().sequence()) {
                    shared.add(row.linkKey());
                }
            }
        }
        byLink.keySet().removeAll(shared);
        return new KnownEntries(byKey, byLink);
    }

    private static List<Row> query(Handle handle, String feed, String column, List<String> values) {
        if (values.isEmpty()) {
            return List.of();
        }
        return handle.createQuery(SELECT + column + " IN (<values>)")
                .bind("feed", feed)
                .bindList("values", values)
                .map((row, context) -> new Row(
                        Columns.text(row, "link_key").orElse(""),
                        new Known(
                                row.getLong("sequence"),
                                row.getString("identity"),
                                row.getString("content_hash"),
                                row.getBoolean("purged"))))
                .list();
    }

    private record Row(String linkKey, Known known) {}
}
