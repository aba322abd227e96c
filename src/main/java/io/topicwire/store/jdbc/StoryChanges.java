package io.topicwire.store.jdbc;

import io.topicwire.store.StoredEntry;
import io.topicwire.store.StoryChange;
import io.topicwire.store.StoryMilestone;
import io.topicwire.store.StoryOperation;
import io.topicwire.story.event.StoryDecision;
import io.topicwire.story.event.StoryMethod;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Changes stories and takes changes back, inside the transaction that it is given. */
final class StoryChanges {
    private StoryChanges() {}

    static long apply(Handle handle, StoryChange change, Instant at) {
        Map<Long, Long> before = storiesOf(handle, change.moves().keySet());
        Map<Long, Long> after = new TreeMap<>(change.moves());
        after.keySet().retainAll(before.keySet());
        long number = remember(handle, change, moves(before, after), at);
        move(handle, after, decision(change), at);
        for (StoryChange.Pair pair : change.apart()) {
            handle.execute(
                    "INSERT INTO story_apart (operation, left_entry, right_entry) VALUES (?, ?, ?)",
                    number,
                    pair.left(),
                    pair.right());
        }
        change.title()
                .ifPresent(title -> handle.execute(
                        "UPDATE story SET title = ?, title_fixed = TRUE WHERE id = ?",
                        Columns.cut(title, 2000),
                        change.story()));
        change.words().ifPresent(entry -> speak(handle, change.story(), entry));
        change.pinned()
                .ifPresent(
                        pinned -> handle.execute("UPDATE story SET pinned = ? WHERE id = ?", pinned, change.story()));
        if (change.pinned().isEmpty()) {
            edited(handle, change.story(), at);
        }
        return number;
    }

    /** Nothing changes where the entry is not in the story, or its words are gone. */
    private static void speak(Handle handle, long story, long entry) {
        handle.createUpdate("""
                        UPDATE story SET representative = :entry, representative_fixed = TRUE,
                            representative_title = (SELECT b.title FROM entry_body b WHERE b.sequence = :entry)
                        WHERE id = :story AND EXISTS (SELECT 1 FROM entry e JOIN entry_body b ON b.sequence = e.sequence
                            WHERE e.sequence = :entry AND e.story = :story)
                        """).bind("entry", entry).bind("story", story).execute();
    }

    static Optional<StoryOperation> undo(Handle handle, long number, Instant at) {
        Optional<String> before = handle.createQuery(
                        "SELECT before FROM story_operation WHERE number = :number AND NOT undone")
                .bind("number", number)
                .mapTo(String.class)
                .findFirst();
        if (before.isEmpty()) {
            return Optional.empty();
        }
        StoryOperation operation =
                operations(handle, " WHERE number = " + number, 1).get(0);
        JsonObject was = JsonObject.parse(before.get());
        Map<Long, Long> back = new TreeMap<>();
        was.objects("moves").forEach(move -> back.put(move.number("entry"), move.number("from")));
        Map<Long, Long> now = storiesOf(handle, back.keySet());
        was.objects("moves").stream()
                .filter(move -> !Long.valueOf(move.number("to")).equals(now.get(move.number("entry"))))
                .forEach(move -> back.remove(move.number("entry")));
        move(handle, back, operator(), at);
        long story = was.number("story");
        restore(handle, operation.kind(), story, was);
        handle.execute("DELETE FROM story_apart WHERE operation = ?", number);
        handle.execute("UPDATE story_operation SET undone = TRUE WHERE number = ?", number);
        edited(handle, story, at);
        return operations(handle, " WHERE number = " + number, 1).stream().findFirst();
    }

    /** Only what the change was of: what was done to the story since stays. */
    private static void restore(Handle handle, StoryChange.Kind kind, long story, JsonObject was) {
        switch (kind) {
            case TITLE ->
                handle.execute(
                        "UPDATE story SET title = ?, title_fixed = ? WHERE id = ?",
                        was.textOrEmpty("title"),
                        was.flag("titleFixed"),
                        story);
            case PIN -> handle.execute("UPDATE story SET pinned = ? WHERE id = ?", was.flag("pinned"), story);
            case WORDS ->
                handle.execute(
                        "UPDATE story SET representative = NULLIF(CAST(? AS BIGINT), 0), representative_title = ?,"
                                + " representative_fixed = ? WHERE id = ?",
                        was.number("representative"),
                        was.textOrEmpty("representativeTitle"),
                        was.flag("representativeFixed"),
                        story);
            case MERGE, SPLIT, MOVE, REPAIR -> {}
        }
    }

    static List<StoryOperation> operations(Handle handle, String condition, int limit) {
        return handle.createQuery("SELECT number, happened_at, kind, story, entries, undone FROM story_operation"
                        + condition + " ORDER BY number DESC LIMIT :limit")
                .bind("limit", limit)
                .map((row, context) -> StoryRows.operation(row))
                .list();
    }

    static Map<Long, Long> storiesOf(Handle handle, Iterable<Long> sequences) {
        List<Long> wanted = new ArrayList<>();
        sequences.forEach(wanted::add);
        Map<Long, Long> stories = new TreeMap<>();
        for (List<Long> part : Parts.of(wanted)) {
            handle.createQuery(
                            "SELECT sequence, story FROM entry WHERE story IS NOT NULL AND sequence IN (<sequences>)")
                    .bindList("sequences", part)
                    .map((row, context) -> Map.entry(row.getLong("sequence"), row.getLong("story")))
                    .forEach(entry -> stories.put(entry.getKey(), entry.getValue()));
        }
        return stories;
    }

    private static List<Move> moves(Map<Long, Long> before, Map<Long, Long> after) {
        List<Move> moves = new ArrayList<>();
        after.forEach((entry, to) -> moves.add(new Move(entry, before.getOrDefault(entry, to), to)));
        return moves;
    }

    private static long remember(Handle handle, StoryChange change, List<Move> moves, Instant at) {
        JsonText was = new JsonText();
        was.number("story", change.story());
        was.list("moves", moves, move -> {
            was.number("entry", move.entry());
            was.number("from", move.from());
            was.number("to", move.to());
        });
        handle.createQuery("SELECT title, title_fixed, pinned, representative, representative_title,"
                        + " representative_fixed FROM story WHERE id = :story")
                .bind("story", change.story())
                .map((row, context) -> remember(was, row))
                .list();
        return handle.createUpdate("""
                        INSERT INTO story_operation (happened_at, kind, story, before, entries, undone)
                        VALUES (:at, :kind, :story, :before, :entries, FALSE)
                        """)
                .bind("at", at)
                .bind("kind", change.kind().name())
                .bind("story", change.story())
                .bind("before", was.finish())
                .bind("entries", moves.size())
                .executeAndReturnGeneratedKeys("number")
                .mapTo(Long.class)
                .one();
    }

    private static boolean remember(JsonText was, ResultSet row) throws SQLException {
        was.text("title", row.getString("title"));
        was.flag("titleFixed", row.getBoolean("title_fixed"));
        was.flag("pinned", row.getBoolean("pinned"));
        was.number("representative", row.getLong("representative"));
        was.text(
                "representativeTitle", Columns.text(row, "representative_title").orElse(""));
        was.flag("representativeFixed", row.getBoolean("representative_fixed"));
        return true;
    }

    /** A story that is left empty is merged into the one that its entries went to; one that gets entries is open. */
    private static void move(Handle handle, Map<Long, Long> moves, StoryDecision decision, Instant at) {
        Map<Long, Long> before = storiesOf(handle, moves.keySet());
        Map<Long, StoredEntry> founders = EntryRows.bySequence(handle, new TreeSet<>(moves.values()));
        Set<Long> founded = new TreeSet<>();
        founders.values().stream()
                .filter(founder -> StoryWriter.found(handle, founder))
                .forEach(founder -> founded.add(founder.sequence()));
        PreparedBatch entries = handle.prepareBatch("UPDATE entry SET story = :story WHERE sequence = :sequence");
        PreparedBatch decisions = StoryWriter.decisionBatch(handle);
        moves.forEach((sequence, story) -> {
            entries.bind("story", story).bind("sequence", sequence).add();
            StoryWriter.log(decisions, sequence, story, decision, at);
        });
        EntryWriter.executeIfAny(entries);
        EntryWriter.executeIfAny(decisions);
        moves.forEach((sequence, story) -> handle.execute(
                "UPDATE story SET merged_into = ? WHERE id = ? AND id <> ?"
                        + " AND NOT EXISTS (SELECT 1 FROM entry e WHERE e.story = story.id)",
                story,
                before.getOrDefault(sequence, story),
                story));
        chooseWords(handle, moves, founded);
    }

    /** A new story is told like one whose reports have just arrived, one after another. */
    private static void chooseWords(Handle handle, Map<Long, Long> moves, Set<Long> founded) {
        List<Long> reports = moves.keySet().stream()
                .filter(sequence -> founded.contains(moves.get(sequence)))
                .toList();
        new TreeMap<>(EntryRows.bySequence(handle, reports))
                .forEach((sequence, report) ->
                        Representatives.chooseForStory(handle, moves.getOrDefault(sequence, 0L), report));
    }

    private static void edited(Handle handle, long story, Instant at) {
        StoryWriter.milestone(handle, story, StoryMilestone.Kind.EDITED, story, at);
    }

    private static StoryDecision decision(StoryChange change) {
        return change.kind() == StoryChange.Kind.REPAIR
                ? new StoryDecision(0, StoryMethod.SAME_EVENT, 1, List.of(), Optional.empty(), "repair")
                : operator();
    }

    private static StoryDecision operator() {
        return new StoryDecision(0, StoryMethod.OPERATOR, 1, List.of(), Optional.empty(), "operator");
    }

    private record Move(long entry, long from, long to) {}
}
