package io.topicwire.store.jdbc;

import io.topicwire.store.StoredEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Chooses whose words stand for a group of copies, and for a story: those of the source that the operator prefers. The
 * choice is stored, for neither an edit of the order in feeds.yml nor a late report may change what is published already.
 */
final class Representatives {
    /**
     * How long after its first entry a group or story may still change its words. Outlets that take a text from a wire follow
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

    /** By arrival, not by when it is decided: an entry whose decision was put off by a crash changes nothing more. */
    private static final String CHOOSE_FOR_STORY = """
            UPDATE story SET representative = :sequence, representative_title = :title
            WHERE id = :story AND id <> :sequence AND NOT representative_fixed AND founded_at >= :settling
                AND (SELECT f.place FROM entry e JOIN feed f ON f.id = e.feed_id WHERE e.sequence = :sequence)
                    < (SELECT f.place FROM entry e JOIN feed f ON f.id = e.feed_id
                        WHERE e.sequence = COALESCE(story.representative, story.id))
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

    /** Lets a report that has just joined a story speak for it, where its source is preferred to the one that does. */
    static void chooseForStory(Handle handle, long story, StoredEntry report) {
        handle.createUpdate(CHOOSE_FOR_STORY)
                .bind("story", story)
                .bind("sequence", report.sequence())
                .bind("title", Columns.cut(report.entry().title(), 2000))
                .bind("settling", report.firstSeen().minus(SETTLING))
                .execute();
    }
}
