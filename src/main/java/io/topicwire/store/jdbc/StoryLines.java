package io.topicwire.store.jdbc;

import io.topicwire.feed.WebUri;
import io.topicwire.topic.TopicId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Finds the entries that stand for stories: the earliest report of each, and those that brought developments. Entries
 * whose story is not decided yet are left out: that happens in the same breath as they are stored.
 */
final class StoryLines {
    private static final String LINE =
            "SELECT e.sequence, e.story, e.copy_group, COALESCE(d.number, 0) AS development FROM ";

    private static final String DEVELOPMENT = " LEFT JOIN story_milestone d"
            + " ON d.story = e.story AND d.sequence = e.sequence AND d.kind = 'DEVELOPMENT' ";

    private StoryLines() {}

    /** The newest lines of a topic, or of everything, newest first by their place in outputs. */
    static List<Line> newest(Handle handle, Optional<TopicId> topic, int limit) {
        Query query = topic.isPresent()
                ? handle.createQuery(LINE + "topic_match m JOIN entry e ON e.sequence = m.sequence" + DEVELOPMENT + """
                        WHERE m.topic_id = :topic AND e.story IS NOT NULL AND (d.number IS NOT NULL OR NOT EXISTS (
                            SELECT 1 FROM entry other JOIN topic_match om ON om.sequence = other.sequence
                            WHERE other.story = e.story AND om.topic_id = :topic AND other.sequence < e.sequence))
                        ORDER BY m.topic_id DESC, m.placed_at DESC, m.sequence DESC LIMIT :limit
                        """)
                        .bind("topic", topic.get().value())
                : handle.createQuery(LINE + "entry e" + DEVELOPMENT + """
                        WHERE NOT e.purged AND e.story IS NOT NULL AND (d.number IS NOT NULL OR NOT EXISTS (
                            SELECT 1 FROM entry other
                            WHERE other.story = e.story AND NOT other.purged AND other.sequence < e.sequence))
                        ORDER BY e.placed_at DESC, e.sequence DESC LIMIT :limit
                        """);
        return query.bind("limit", limit).map((row, context) -> line(row)).list();
    }

    /**
     * The earliest report of each story on the topic, or of all that are stored, by story, and in whose words it is told:
     * those of the story's representative where that is in the story and on the topic.
     */
    static Map<Long, First> first(Handle handle, Optional<TopicId> topic, List<Long> stories) {
        String among = topic.isPresent()
                ? "entry o JOIN topic_match m ON m.sequence = o.sequence WHERE m.topic_id = :topic AND "
                : "entry o WHERE NOT o.purged AND ";
        String fits = topic.isPresent()
                ? " AND EXISTS (SELECT 1 FROM topic_match m WHERE m.topic_id = :topic AND m.sequence = r.sequence)"
                : " AND NOT r.purged";
        Map<Long, First> first = new HashMap<>();
        for (List<Long> part : Parts.of(stories)) {
            Query query = handle.createQuery("SELECT e.story, e.sequence, COALESCE(r.sequence, e.sequence) AS words,"
                            + " COALESCE(r.copy_group, e.copy_group) AS copy_group, b.link"
                            + " FROM entry e JOIN story s ON s.id = e.story"
                            + " LEFT JOIN entry r ON r.sequence = s.representative AND r.story = s.id" + fits
                            + " JOIN entry_body b ON b.sequence = COALESCE(r.sequence, e.sequence)"
                            + " WHERE e.sequence IN (SELECT MIN(o.sequence) FROM " + among
                            + "o.story IN (<stories>) GROUP BY o.story)")
                    .bindList("stories", part);
            topic.ifPresent(wanted -> query.bind("topic", wanted.value()));
            query.map((row, context) -> Map.entry(row.getLong("story"), first(row)))
                    .forEach(entry -> first.put(entry.getKey(), entry.getValue()));
        }
        return first;
    }

    private static First first(ResultSet row) throws SQLException {
        return new First(
                row.getLong("sequence"), row.getLong("copy_group"), row.getLong("words"), Columns.uri(row, "link"));
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getLong("sequence"), row.getLong("copy_group"), row.getLong("story"), row.getInt("development"));
    }

    /**
     * An entry that stands for a story, or brought a development of it, or both.
     *
     * @param group its group of copies
     * @param development number of the milestone, 0 where it brought none
     */
    record Line(long sequence, long group, long story, int development) {
        GroupReader.Head head() {
            return new GroupReader.Head(sequence, group, sequence);
        }
    }

    /**
     * The entry that stands for a story.
     *
     * @param group the group of copies of {@code words}
     * @param words the report in whose words it is told
     * @param link the article that these words are of
     */
    record First(long sequence, long group, long words, Optional<WebUri> link) {
        GroupReader.Head head() {
            return new GroupReader.Head(sequence, group, words);
        }
    }
}
