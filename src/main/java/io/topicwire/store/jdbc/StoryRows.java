package io.topicwire.store.jdbc;

import io.topicwire.feed.EntryId;
import io.topicwire.store.LoggedDecision;
import io.topicwire.store.Story;
import io.topicwire.store.StoryChange;
import io.topicwire.store.StoryMilestone;
import io.topicwire.store.StoryOperation;
import io.topicwire.story.event.RunnerUp;
import io.topicwire.story.event.StoryDecision;
import io.topicwire.story.event.StoryMethod;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Rows of the tables of stories as records. */
final class StoryRows {
    /** What {@link #story} reads; to be followed by {@link #FROM}. */
    static final String COLUMNS = """
            SELECT s.id, s.public_id, s.title, s.title_fixed, s.founded_at, s.merged_into, s.pinned,
                s.representative, s.representative_title, spoken.story AS spoken_story\
            """;

    static final String FROM = " FROM story s LEFT JOIN entry spoken ON spoken.sequence = s.representative";

    static final String SELECT = COLUMNS + FROM;

    private StoryRows() {}

    static Story story(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        long merged = row.getLong("merged_into");
        long representative = row.getLong("representative");
        boolean chosen = representative != 0 && !hasLeft(row, id);
        return new Story(
                id,
                new EntryId(row.getString("public_id")),
                row.getString(chosen && !row.getBoolean("title_fixed") ? "representative_title" : "title"),
                Columns.instant(row, "founded_at").orElseThrow(),
                merged == 0 ? Optional.empty() : Optional.of(merged),
                row.getBoolean("pinned"),
                chosen ? representative : id);
    }

    /**
     * Whether the report that spoke for a story is in another one now. The choice itself is kept, so that it holds again
     * where that is taken back. A report that was forgotten has not left: its title stays.
     */
    private static boolean hasLeft(ResultSet row, long story) throws SQLException {
        long now = row.getLong("spoken_story");
        return now != 0 && now != story;
    }

    static StoryMilestone milestone(ResultSet row) throws SQLException {
        return new StoryMilestone(
                row.getLong("story"),
                row.getInt("number"),
                StoryMilestone.Kind.valueOf(row.getString("kind")),
                row.getLong("sequence"),
                Columns.instant(row, "happened_at").orElseThrow());
    }

    static LoggedDecision decision(ResultSet row) throws SQLException {
        JsonObject evidence = JsonObject.parse(row.getString("evidence"));
        return new LoggedDecision(
                row.getLong("number"),
                row.getLong("sequence"),
                new StoryDecision(
                        row.getLong("story") == row.getLong("sequence") ? 0 : row.getLong("story"),
                        StoryMethod.valueOf(row.getString("method")),
                        row.getDouble("score"),
                        evidence.objects("shared").stream()
                                .map(item -> item.textOrEmpty("words"))
                                .toList(),
                        evidence.objects("runnerUp").stream()
                                .map(StoryRows::runnerUp)
                                .findFirst(),
                        row.getString("model")),
                Columns.instant(row, "decided_at").orElseThrow());
    }

    private static RunnerUp runnerUp(JsonObject json) {
        return new RunnerUp(
                json.number("story"), Double.parseDouble(json.textOrEmpty("score")), json.textOrEmpty("reason"));
    }

    static String evidence(StoryDecision decision) {
        JsonText json = new JsonText();
        json.list("shared", decision.shared(), words -> json.text("words", words));
        json.list("runnerUp", decision.runnerUp().stream().toList(), other -> {
            json.number("story", other.story());
            json.text("score", Double.toString(other.score()));
            json.text("reason", other.reason());
        });
        return json.finish();
    }

    static StoryOperation operation(ResultSet row) throws SQLException {
        return new StoryOperation(
                row.getLong("number"),
                Columns.instant(row, "happened_at").orElseThrow(),
                StoryChange.Kind.valueOf(row.getString("kind")),
                row.getLong("story"),
                row.getInt("entries"),
                row.getBoolean("undone"));
    }
}
