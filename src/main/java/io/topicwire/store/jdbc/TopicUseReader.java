package io.topicwire.store.jdbc;

import io.topicwire.store.TopicUse;
import io.topicwire.store.TopicUse.Caught;
import io.topicwire.store.TopicUse.Overlap;
import io.topicwire.topic.Evidence;
import io.topicwire.topic.TopicId;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Counts what topics catch. Everything is counted in the database; evidence is read for the terms only. */
final class TopicUseReader {
    TopicUse read(Handle handle, Instant since) {
        long entries = handle.createQuery("SELECT COUNT(*) FROM entry WHERE first_seen >= :since AND NOT purged")
                .bind("since", since)
                .mapTo(Long.class)
                .one();
        Map<TopicId, Caught> topics = new HashMap<>();
        handle.createQuery("""
                        SELECT m.topic_id, MAX(e.first_seen) AS newest,
                            SUM(CASE WHEN e.first_seen >= :since THEN 1 ELSE 0 END) AS entries
                        FROM topic_match m JOIN entry e ON e.sequence = m.sequence GROUP BY m.topic_id
                        """)
                .bind("since", since)
                .map((row, context) -> Map.entry(
                        new TopicId(row.getString("topic_id")),
                        new Caught(
                                row.getLong("entries"),
                                Columns.instant(row, "newest").orElseThrow())))
                .forEach(topic -> topics.put(topic.getKey(), topic.getValue()));
        List<Overlap> overlaps = handle.createQuery("""
                        SELECT a.topic_id AS one, b.topic_id AS other, COUNT(*) AS entries
                        FROM topic_match a JOIN topic_match b ON b.sequence = a.sequence AND b.topic_id > a.topic_id
                            JOIN entry e ON e.sequence = a.sequence
                        WHERE e.first_seen >= :since
                        GROUP BY a.topic_id, b.topic_id ORDER BY a.topic_id, b.topic_id
                        """)
                .bind("since", since)
                .map((row, context) -> new Overlap(
                        new TopicId(row.getString("one")), new TopicId(row.getString("other")), row.getLong("entries")))
                .list();
        return new TopicUse(entries, topics, overlaps);
    }

    TopicUse.Terms terms(Handle handle, Instant since) {
        Map<TopicId, Set<String>> terms = new HashMap<>();
        handle.createQuery("""
                        SELECT m.topic_id, m.evidence FROM topic_match m JOIN entry e ON e.sequence = m.sequence
                        WHERE e.first_seen >= :since
                        """)
                .bind("since", since)
                .map((row, context) ->
                        DecisionJson.match(new TopicId(row.getString("topic_id")), row.getString("evidence")))
                .forEach(match -> {
                    Set<String> known = terms.computeIfAbsent(match.topic(), topic -> new HashSet<>());
                    match.evidence().stream().map(Evidence::term).forEach(known::add);
                });
        return new TopicUse.Terms(terms);
    }
}
