package io.topicwire.store.jdbc;

import io.topicwire.feed.FeedId;
import io.topicwire.store.SourceName;
import io.topicwire.story.Origin;
import io.topicwire.story.PublisherFamilies;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** The names of all feeds, read once for many entries. */
final class SourceNames {
    private final Map<String, SourceName> byFeed = new HashMap<>();
    /** Feeds whose entries are shown without what their site writes around them. */
    private final Set<String> unframed = new HashSet<>();
    /** What the operator says of the publishers of feeds. */
    private final Map<String, String> familyByFeed = new HashMap<>();
    /** The same by the sites of these feeds: it holds for what aggregators carry of them too. */
    private final Map<String, Set<String>> familiesBySite = new HashMap<>();

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
        Columns.text(row, "family").ifPresent(family -> {
            familyByFeed.put(source.feed().value(), family);
            familiesBySite
                    .computeIfAbsent(PublisherFamilies.site(source.uri().host()), site -> new HashSet<>())
                    .add(family);
        });
        return source;
    }

    /** Whether entries of the feed are shown with what its site writes around them. */
    boolean showsBoilerplate(String feed) {
        return !unframed.contains(feed);
    }

    /** Whose report an entry is: by what the operator says now of its feed or of its site, else as it was judged. */
    String family(String feed, Origin origin) {
        if (!origin.syndicated() && familyByFeed.containsKey(feed)) {
            return familyByFeed.get(feed);
        }
        Set<String> families = familiesBySite.getOrDefault(origin.family(), Set.of());
        return families.size() == 1 ? families.iterator().next() : origin.family();
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
