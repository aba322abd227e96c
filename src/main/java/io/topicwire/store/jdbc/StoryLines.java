package io.topicwire.store.jdbc;

import io.topicwire.feed.WebUri;
import io.topicwire.topic.TopicId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

    private static final String ON_TOPIC =
            " AND EXISTS (SELECT 1 FROM topic_match m WHERE m.topic_id = :topic AND m.sequence = o.sequence)";

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
        String shown = topic.isPresent() ? ON_TOPIC : " AND NOT o.purged";
        Map<Long, Long> earliest = new LinkedHashMap<>();
        Map<Long, Long> words = new HashMap<>();
        // Three questions with an index each: asked as one, H2 walks through all entries for each story.
        for (List<Long> part : Parts.of(stories)) {
            byStory(
                    handle,
                    "SELECT o.story, MIN(o.sequence) AS report FROM entry o WHERE o.story IN (<stories>)" + shown
                            + " GROUP BY o.story ORDER BY o.story",
                    topic,
                    part,
                    earliest);
            byStory(
                    handle,
                    "SELECT o.story, o.sequence AS report FROM story s"
                            + " JOIN entry o ON o.sequence = s.representative AND o.story = s.id"
                            + " WHERE s.id IN (<stories>)" + shown,
                    topic,
                    part,
                    words);
        }
        earliest.forEach(words::putIfAbsent);
        return first(handle, earliest, words);
    }

    private static void byStory(
            Handle handle, String sql, Optional<TopicId> topic, List<Long> stories, Map<Long, Long> reports) {
        Query query = handle.createQuery(sql).bindList("stories", stories);
        topic.ifPresent(wanted -> query.bind("topic", wanted.value()));
        query.map((row, context) -> Map.entry(row.getLong("story"), row.getLong("report")))
                .forEach(report -> reports.put(report.getKey(), report.getValue()));
    }

    private static Map<Long, First> first(Handle handle, Map<Long, Long> earliest, Map<Long, Long> words) {
        Map<Long, First> told = new HashMap<>();
        for (List<Long> part : Parts.of(List.copyOf(words.values()))) {
            handle.createQuery("SELECT e.story, e.sequence, e.copy_group, b.link FROM entry e"
                            + " JOIN entry_body b ON b.sequence = e.sequence WHERE e.sequence IN (<words>)")
                    .bindList("words", part)
                    .map((row, context) -> Map.entry(row.getLong("story"), first(row, earliest)))
                    .forEach(entry -> told.put(entry.getKey(), entry.getValue()));
        }
        return told;
    }

    private static First first(ResultSet row, Map<Long, Long> earliest) throws SQLException {
        long words = row.getLong("sequence");
        return new First(
                earliest.getOrDefault(row.getLong("story"), words),
                row.getLong("copy_group"),
                words,
                Columns.uri(row, "link"));
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
