package io.topicwire.store.jdbc;

import io.topicwire.feed.EntryId;
import io.topicwire.store.StoredEntry;
import io.topicwire.store.StoryAssignment;
import io.topicwire.store.StoryMilestone;
import io.topicwire.story.EntryIdMint;
import io.topicwire.story.event.StoryDecision;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes decisions on stories inside the transaction that it is given. */
final class StoryWriter {
    private StoryWriter() {}

    static void record(Handle handle, List<StoryAssignment> assignments, Instant at) {
        PreparedBatch entries = handle.prepareBatch("UPDATE entry SET story = :story WHERE sequence = :sequence");
        PreparedBatch decisions = decisionBatch(handle);
        for (StoryAssignment assignment : assignments) {
            StoredEntry entry = assignment.entry();
            if (assignment.story() == entry.sequence()) {
                found(handle, entry);
            }
            entries.bind("story", assignment.story())
                    .bind("sequence", entry.sequence())
                    .add();
            log(decisions, entry.sequence(), assignment.story(), assignment.decision(), at);
            assignment.milestones().forEach(kind -> milestone(handle, assignment.story(), kind, entry.sequence(), at));
        }
        EntryWriter.executeIfAny(entries);
        EntryWriter.executeIfAny(decisions);
        assignments.stream()
                .filter(assignment -> !assignment.milestones().contains(StoryMilestone.Kind.DEVELOPMENT))
                .forEach(assignment -> Representatives.chooseForStory(handle, assignment.story(), assignment.entry()));
    }

    /**
     * A story that this entry founds, unless it is there already: one that was emptied is opened again.
     *
     * @return whether it was not there
     */
    static boolean found(Handle handle, StoredEntry entry) {
        int opened = handle.execute("UPDATE story SET merged_into = NULL WHERE id = ?", entry.sequence());
        if (opened == 0) {
            EntryId id = EntryIdMint.mintStory(entry.id());
            handle.execute(
                    "INSERT INTO story (id, public_id, title, founded_at, merged_into, pinned)"
                            + " VALUES (?, ?, ?, ?, NULL, FALSE)",
                    entry.sequence(),
                    id.value(),
                    Columns.cut(entry.entry().title(), 2000),
                    entry.firstSeen());
        }
        return opened == 0;
    }

    static PreparedBatch decisionBatch(Handle handle) {
        return handle.prepareBatch("""
                INSERT INTO story_decision (sequence, story, method, score, evidence, model, decided_at)
                VALUES (:sequence, :story, :method, :score, :evidence, :model, :at)
                """);
    }

    static void log(PreparedBatch batch, long sequence, long story, StoryDecision decision, Instant at) {
        batch.bind("sequence", sequence)
                .bind("story", story)
                .bind("method", decision.method().name())
                .bind("score", decision.score())
                .bind("evidence", StoryRows.evidence(decision))
                .bind("model", decision.model())
                .bind("at", at)
                .add();
    }

    static void milestone(Handle handle, long story, StoryMilestone.Kind kind, long sequence, Instant at) {
        handle.createUpdate("""
                        INSERT INTO story_milestone (story, number, kind, sequence, happened_at)
                        SELECT :story, COALESCE(MAX(number), 0) + 1, :kind, :sequence, :at
                        FROM story_milestone WHERE story = :story
                        """)
                .bind("story", story)
                .bind("kind", kind.name())
                .bind("sequence", sequence)
                .bind("at", at)
                .execute();
    }
}
