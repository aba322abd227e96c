package io.topicwire.store.jdbc;

import io.topicwire.store.Sighting;
import io.topicwire.store.SightingReason;
import io.topicwire.story.AgencyTexts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Who carries the texts of groups of copies, or reports the events of stories, and for which family, and in which agency's words.
 *
 * <p>What the operator says of a feed's publisher is looked up here and not stored, so that an edit of feeds.yml holds at
 * once. It holds for what the feed itself reports, and within a group for all entries of the same site: a digest that
 * links to a publisher's article is no second witness beside the publisher's own feed.
 */
final class GroupSightings {
    private final SourceNames sources;
    /** By group or story. */
    private final Map<Long, List<Sighting>> byGroup = new HashMap<>();
    /** By group: how the operator calls the families of which entries were judged to be. */
    private final Map<Long, Map<String, String>> operatorsNames = new HashMap<>();

    private final AgencyTexts texts = new AgencyTexts();
    /** The group of copies of each entry. */
    private final Map<Long, Long> groupOf = new HashMap<>();

    private GroupSightings(SourceNames sources) {
        this.sources = sources;
    }

    static GroupSightings ofGroups(Handle handle, List<Long> groups, SourceNames sources) {
        return read(handle, "copy_group", groups, sources);
    }

    static GroupSightings ofStories(Handle handle, List<Long> stories, SourceNames sources) {
        return read(handle, "story", stories, sources);
    }

    private static GroupSightings read(Handle handle, String column, List<Long> groups, SourceNames sources) {
        GroupSightings sightings = new GroupSightings(sources);
        for (List<Long> part : Parts.of(groups)) {
            handle.createQuery("SELECT e." + column + """
                             AS gathered, e.sequence, e.copy_group, e.feed_id, e.first_seen, e.family, e.syndicated, e.wire,
                                e.copy_method, e.copy_score, e.copy_shared, e.copy_model, b.title, b.link
                            FROM entry e JOIN entry_body b ON b.sequence = e.sequence
                            WHERE e.""" + column + " IN (<groups>) ORDER BY e.sequence")
                    .bindList("groups", part)
                    .map((row, context) -> sightings.add(row))
                    .list();
        }
        return sightings;
    }

    /** All entries of a group or story, in order of arrival. */
    List<Sighting> of(long group) {
        Map<String, String> names = operatorsNames.getOrDefault(group, Map.of());
        return byGroup.getOrDefault(group, List.of()).stream()
                .map(sighting -> sighting.by(names.getOrDefault(sighting.family(), sighting.family()), wire(sighting)))
                .toList();
    }

    private Optional<String> wire(Sighting sighting) {
        return texts.of(groupOf.getOrDefault(sighting.sequence(), 0L), sighting.wire());
    }

    private Sighting add(ResultSet row) throws SQLException {
        long group = row.getLong("gathered");
        String feed = row.getString("feed_id");
        String judged = row.getString("family");
        Optional<String> said = row.getBoolean("syndicated") ? Optional.empty() : sources.family(feed);
        said.ifPresent(family ->
                operatorsNames.computeIfAbsent(group, key -> new HashMap<>()).putIfAbsent(judged, family));
        Optional<String> wire = Columns.text(row, "wire");
        long copies = row.getLong("copy_group");
        groupOf.put(row.getLong("sequence"), copies);
        texts.add(copies, wire);
        Sighting sighting = new Sighting(
                row.getLong("sequence"),
                sources.of(feed),
                said.orElse(judged),
                wire,
                row.getString("title"),
                Columns.uri(row, "link"),
                Columns.instant(row, "first_seen").orElseThrow(),
                EntryRows.copy(row).map(SightingReason::of));
        byGroup.computeIfAbsent(group, key -> new ArrayList<>()).add(sighting);
        return sighting;
    }
}
