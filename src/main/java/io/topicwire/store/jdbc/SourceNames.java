package io.topicwire.store.jdbc;

import io.topicwire.feed.FeedId;
import io.topicwire.store.SourceName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** The names of all feeds, read once for many entries. */
final class SourceNames {
    private final Map<String, SourceName> byFeed = new HashMap<>();
    /** Feeds whose entries are shown without what their site writes around them. */
    private final Set<String> unframed = new HashSet<>();
    /** What the operator says of the publishers of feeds. */
    private final Map<String, String> familyByFeed = new HashMap<>();

    private SourceNames() {}

    static SourceNames read(Handle handle) {
        SourceNames names = new SourceNames();
        handle.createQuery("SELECT id, title, feed_title, url, family, shows_boilerplate FROM feed")
                .map((row, context) -> names.add(row))
                .list();
        return names;
    }

    private SourceName add(ResultSet row) throws SQLException {
        SourceName source = source(row);
        byFeed.put(source.feed().value(), source);
        if (!row.getBoolean("shows_boilerplate")) {
            unframed.add(source.feed().value());
        }
        Columns.text(row, "family")
                .ifPresent(family -> familyByFeed.put(source.feed().value(), family));
        return source;
    }

    /** Whether entries of the feed are shown with what its site writes around them. */
    boolean showsBoilerplate(String feed) {
        return !unframed.contains(feed);
    }

    /** The publisher of a feed, where the operator names it. */
    Optional<String> family(String feed) {
        return Optional.ofNullable(familyByFeed.get(feed));
    }

    /** @throws IllegalStateException where the feed is unknown, which the schema's foreign key rules out */
    SourceName of(String feed) {
        SourceName name = byFeed.get(feed);
        if (name == null) {
            throw new IllegalStateException("an entry of a feed that is not stored: " + feed);
        }
        return name;
    }

    private static SourceName source(ResultSet row) throws SQLException {
        FeedId id = new FeedId(row.getString("id"));
        String configured = row.getString("title");
        String title = configured.isEmpty()
                ? Columns.text(row, "feed_title")
                        .filter(name -> !name.isBlank())
                        .orElse(id.value())
                : configured;
        return new SourceName(id, title, Columns.storedUri(row, "url"));
    }
}
