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
    private static final String LINE = "SELECT e.sequence, e.story, COALESCE(d.number, 0) AS development FROM ";

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

    /** The earliest report of each story on the topic, or of all that are stored, by story. */
    static Map<Long, First> first(Handle handle, Optional<TopicId> topic, List<Long> stories) {
        String among = topic.isPresent()
                ? "entry o JOIN topic_match m ON m.sequence = o.sequence WHERE m.topic_id = :topic AND "
                : "entry o WHERE NOT o.purged AND ";
        Map<Long, First> first = new HashMap<>();
        for (List<Long> part : Parts.of(stories)) {
            Query query = handle.createQuery("SELECT e.story, e.sequence, e.copy_group, b.link FROM entry e"
                            + " JOIN entry_body b ON b.sequence = e.sequence"
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
        return new First(row.getLong("sequence"), row.getLong("copy_group"), Columns.uri(row, "link"));
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(row.getLong("sequence"), row.getLong("story"), row.getInt("development"));
    }

    /**
     * An entry that stands for a story, or brought a development of it, or both.
     *
     * @param development number of the milestone, 0 where it brought none
     */
    record Line(long sequence, long story, int development) {}

    /**
     * The entry that stands for a story.
     *
     * @param group its group of copies
     * @param link the article
     */
    record First(long sequence, long group, Optional<WebUri> link) {}
}
