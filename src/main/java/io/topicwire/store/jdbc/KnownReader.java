package io.topicwire.store.jdbc;

import io.topicwire.store.KnownEntries;
import io.topicwire.store.KnownEntries.Known;
import io.topicwire.store.KnownEntries.Updates;
import io.topicwire.story.EntryIdentity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** Finds which items of a document are stored. */
final class KnownReader {
    private static final String SELECT = """
            SELECT sequence, identity, link_key, title_key, content_hash, purged, first_seen, changed, updates
            FROM entry WHERE feed_id = :feed AND\s""";

    KnownEntries read(Handle handle, String feed, List<EntryIdentity> identities) {
        Map<String, Known> byKey = new HashMap<>();
        for (Row row : query(
                handle,
                feed,
                "identity",
                identities.stream().map(identity -> identity.key().identity()).toList())) {
            byKey.put(row.known().identity(), row.known());
        }
        List<String> links = identities.stream()
                .flatMap(identity -> identity.linkKey().stream())
                .toList();
        // A title counts only where the key says nothing: in most polls there is nothing to ask.
        List<String> titles = identities.stream()
                .filter(identity -> !byKey.containsKey(identity.key().identity()))
                .flatMap(identity -> identity.titleKey().stream())
                .toList();
        return new KnownEntries(
                byKey,
                sole(query(handle, feed, "link_key", links), Row::linkKey),
                sole(query(handle, feed, "title_key", titles), Row::titleKey));
    }

    /** Evidence that two stored entries share names neither. */
    private static Map<String, Known> sole(List<Row> rows, Function<Row, String> evidence) {
        Map<String, Known> sole = new HashMap<>();
        Set<String> shared = new HashSet<>();
        for (Row row : rows) {
            if (sole.put(evidence.apply(row), row.known()) != null) {
                shared.add(evidence.apply(row));
            }
        }
        sole.keySet().removeAll(shared);
        return sole;
    }

    private static List<Row> query(Handle handle, String feed, String column, List<String> values) {
        List<Row> rows = new ArrayList<>();
        for (List<String> part : Parts.of(values.stream().distinct().toList())) {
            handle.createQuery(SELECT + column + " IN (<values>)")
                    .bind("feed", feed)
                    .bindList("values", part)
                    .map((row, context) -> row(row))
                    .forEach(rows::add);
        }
        return rows;
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                Columns.text(row, "link_key").orElse(""),
                Columns.text(row, "title_key").orElse(""),
                new Known(
                        row.getLong("sequence"),
                        row.getString("identity"),
                        row.getString("content_hash"),
                        row.getBoolean("purged"),
                        Columns.instant(row, "first_seen").orElseThrow(),
                        new Updates(
                                row.getInt("updates"),
                                Columns.instant(row, "changed").orElseThrow())));
    }

    private record Row(String linkKey, String titleKey, Known known) {}
}
