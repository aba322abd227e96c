package io.topicwire.store.jdbc;

import io.topicwire.feed.Frames;
import io.topicwire.store.Reports;
import io.topicwire.store.Sighting;
import io.topicwire.store.StoredEntry;
import io.topicwire.store.TopicEntry;
import io.topicwire.topic.Evidence;
import io.topicwire.topic.TopicField;
import io.topicwire.topic.TopicId;
import io.topicwire.topic.TopicMatch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Reads groups of copies: one entry stands for each, the other sightings are named. */
final class GroupReader {
    /** Most sightings that are named with an entry. */
    static final int SIGHTINGS = 50;

    private static final String REPRESENTED =
            "SELECT sequence, copy_group, COALESCE(representative, sequence) AS words FROM entry";

    /**
     * The entries that stand for the newest groups. Within a topic that is the earliest entry of the group that is on
     * the topic: a copy that fits a topic which its original does not fit still appears there. It is shown in the words
     * of the group's representative where that is on the topic too.
     */
    List<Head> newest(Handle handle, Optional<TopicId> topic, int limit) {
        if (topic.isEmpty()) {
            return handle.createQuery(REPRESENTED + " WHERE copy_group = sequence AND NOT purged"
                            + " ORDER BY placed_at DESC, sequence DESC LIMIT :limit")
                    .bind("limit", limit)
                    .map((row, context) -> head(row))
                    .list();
        }
        return handle.createQuery("""
                        SELECT e.sequence, e.copy_group, COALESCE(words.sequence, e.sequence) AS words
                        FROM topic_match m JOIN entry e ON e.sequence = m.sequence
                            LEFT JOIN entry first ON first.sequence = e.copy_group
                            LEFT JOIN topic_match words ON words.topic_id = :topic AND words.sequence = first.representative
                        WHERE m.topic_id = :topic AND (e.copy_group = e.sequence OR NOT EXISTS (
                            SELECT 1 FROM entry other JOIN topic_match om ON om.sequence = other.sequence
                            WHERE other.copy_group = e.copy_group AND om.topic_id = :topic AND other.sequence < e.sequence))
                        ORDER BY m.topic_id DESC, m.placed_at DESC, m.sequence DESC LIMIT :limit
                        """)
                .bind("topic", topic.get().value())
                .bind("limit", limit)
                .map((row, context) -> head(row))
                .list();
    }

    List<Head> after(Handle handle, long sequence, int limit) {
        return handle.createQuery(REPRESENTED + " WHERE sequence > :sequence AND copy_group = sequence"
                        + " AND NOT purged ORDER BY sequence LIMIT :limit")
                .bind("sequence", sequence)
                .bind("limit", limit)
                .map((row, context) -> head(row))
                .list();
    }

    /** The newest entries, whether they are copies or not. */
    List<Head> unfolded(Handle handle, Optional<TopicId> topic, int limit) {
        Query query = topic.isPresent()
                ? handle.createQuery("""
                        SELECT e.sequence, e.copy_group, e.sequence AS words
                        FROM topic_match m JOIN entry e ON e.sequence = m.sequence WHERE m.topic_id = :topic
                        ORDER BY m.topic_id DESC, m.placed_at DESC, m.sequence DESC LIMIT :limit
                        """).bind("topic", topic.get().value())
                : handle.createQuery("SELECT sequence, copy_group, sequence AS words FROM entry WHERE NOT purged"
                        + " ORDER BY placed_at DESC, sequence DESC LIMIT :limit");
        return query.bind("limit", limit).map((row, context) -> head(row)).list();
    }

    List<Head> one(Handle handle, long sequence) {
        return handle.createQuery(
                        "SELECT sequence, copy_group, sequence AS words FROM entry WHERE sequence = :sequence")
                .bind("sequence", sequence)
                .map((row, context) -> head(row))
                .list();
    }

    Set<TopicId> topics(Handle handle, List<Long> sequences) {
        Set<TopicId> topics = new TreeSet<>();
        for (List<Long> part : Parts.of(sequences)) {
            handle.createQuery("""
                            SELECT DISTINCT m.topic_id FROM entry named
                                JOIN entry e ON e.copy_group = named.copy_group JOIN topic_match m ON m.sequence = e.sequence
                            WHERE named.sequence IN (<sequences>)
                            """)
                    .bindList("sequences", part)
                    .mapTo(String.class)
                    .forEach(topic -> topics.add(new TopicId(topic)));
        }
        return topics;
    }

    /** Completes heads, keeping their order; heads that were purged meanwhile are left out. */
    List<TopicEntry> read(Handle handle, List<Head> heads) {
        Map<Long, StoredEntry> entries = EntryRows.bySequence(
                handle,
                heads.stream()
                        .flatMap(head -> Stream.of(head.sequence(), head.words()))
                        .distinct()
                        .toList());
        Map<Long, List<TopicMatch>> matches = matches(handle, heads);
        SourceNames sources = SourceNames.read(handle);
        GroupSightings sightings = GroupSightings.ofGroups(
                handle, heads.stream().map(Head::group).distinct().toList(), sources);
        List<TopicEntry> groups = new ArrayList<>();
        for (Head head : heads) {
            StoredEntry first = entries.get(head.sequence());
            StoredEntry words = entries.get(head.words());
            if (first != null && words != null) {
                StoredEntry shown = head.isItsOwn() ? first : first.inWordsOf(words);
                List<TopicMatch> why = matches.getOrDefault(head.words(), List.of());
                List<Sighting> all = sightings.of(head.group());
                all.stream()
                        .filter(sighting -> sighting.sequence() == head.words())
                        .findFirst()
                        .ifPresent(own -> groups.add(group(shown, why, own, all, sources)));
            }
        }
        return groups;
    }

    private static TopicEntry group(
            StoredEntry entry, List<TopicMatch> matches, Sighting own, List<Sighting> all, SourceNames sources) {
        boolean whole = sources.showsBoilerplate(entry.feed().value());
        return new TopicEntry(
                whole ? entry : entry.unframed(),
                own.source(),
                own.family(),
                own.wire(),
                whole ? matches : moved(matches, entry.frames()),
                all.stream()
                        .filter(sighting -> sighting != own)
                        .limit(SIGHTINGS)
                        .toList(),
                Reports.of(all));
    }

    /** Evidence keeps pointing at its words when those before the text are gone. */
    private static List<TopicMatch> moved(List<TopicMatch> matches, Frames frames) {
        return matches.stream()
                .map(match -> new TopicMatch(
                        match.topic(),
                        match.evidence().stream()
                                .map(evidence -> moved(evidence, frames))
                                .toList(),
                        match.resemblance()))
                .toList();
    }

    private static Evidence moved(Evidence evidence, Frames frames) {
        int gone = evidence.field() == TopicField.SUMMARY
                ? frames.summary().before()
                : evidence.field() == TopicField.CONTENT ? frames.content().before() : 0;
        return new Evidence(evidence.term(), evidence.field(), evidence.found(), Math.max(0, evidence.start() - gone));
    }

    private static Map<Long, List<TopicMatch>> matches(Handle handle, List<Head> heads) {
        Map<Long, List<TopicMatch>> matches = new HashMap<>();
        for (List<Head> part : Parts.of(heads)) {
            handle.createQuery("SELECT topic_id, sequence, evidence FROM topic_match WHERE sequence IN (<sequences>)"
                            + " ORDER BY topic_id")
                    .bindList("sequences", part.stream().map(Head::words).toList())
                    .map((row, context) -> Map.entry(row.getLong("sequence"), match(row)))
                    .forEach(entry -> matches.computeIfAbsent(entry.getKey(), key -> new ArrayList<>())
                            .add(entry.getValue()));
        }
        return matches;
    }

    private static TopicMatch match(ResultSet row) throws SQLException {
        return DecisionJson.match(new TopicId(row.getString("topic_id")), row.getString("evidence"));
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(row.getLong("sequence"), row.getLong("copy_group"), row.getLong("words"));
    }

    /**
     * @param sequence the entry that stands for the group
     * @param group the group of copies whose other sightings are named
     * @param words the entry of that group whose words it is shown in
     */
    record Head(long sequence, long group, long words) {
        boolean isItsOwn() {
            return words == sequence;
        }
    }
}
