package io.topicwire.store.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Chooses whose words stand for a group of copies: those of the source that the operator prefers. The choice is stored,
 * for neither an edit of the order in feeds.yml nor a late copy may change what is published already.
 */
final class Representatives {
    /**
     * How long after its first entry a group may still change its words. Outlets that take a text from a wire follow
     * within minutes, and sources are polled side by side; later than that readers have seen the words.
     */
    static final Duration SETTLING = Duration.ofMinutes(10);

    /** Only the entry of a group that was first has a group of its own number; where it is gone, nothing is chosen. */
    private static final String CHOOSE = """
            UPDATE entry SET representative = :sequence
            WHERE sequence = (SELECT copy_group FROM entry WHERE sequence = :sequence)
                AND sequence <> :sequence AND first_seen >= :settling
                AND (SELECT f.place FROM entry e JOIN feed f ON f.id = e.feed_id WHERE e.sequence = :sequence)
                    < (SELECT f.place FROM entry e JOIN feed f ON f.id = e.feed_id
                        WHERE e.sequence = COALESCE(entry.representative, entry.sequence))
            """;

    /** @param arrived entries that were stored just now, in order of arrival */
    void choose(Handle handle, List<Long> arrived, Instant at) {
        for (List<Long> part : Parts.of(arrived)) {
            List<Long> copies = handle.createQuery(
                            "SELECT sequence FROM entry WHERE sequence IN (<part>) AND copy_group <> sequence"
                                    + " ORDER BY sequence")
                    .bindList("part", part)
                    .mapTo(Long.class)
                    .list();
            for (long copy : copies) {
                handle.createUpdate(CHOOSE)
                        .bind("sequence", copy)
                        .bind("settling", at.minus(SETTLING))
                        .execute();
            }
        }
    }
}
