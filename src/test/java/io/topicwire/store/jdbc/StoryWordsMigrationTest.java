package io.topicwire.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.store.Story;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** A store from before stories had representatives keeps the titles that readers know. */
final class StoryWordsMigrationTest {
    private static final String DATABASE = "jdbc:h2:mem:before-story-words;DB_CLOSE_DELAY=-1";

    @Test
    void titlesThatOperatorsGaveStayTheirs() {
        migration().target("3").load().migrate();
        Jdbi jdbi = Jdbi.create(DATABASE);
        for (int id = 1; id <= 3; id++) {
            int story = id;
            jdbi.useHandle(handle -> handle.execute(
                    "INSERT INTO story (id, public_id, title, founded_at, merged_into, pinned)"
                            + " VALUES (?, ?, 'Frigate', TIMESTAMP WITH TIME ZONE '2026-11-23 10:00:00+00', NULL, FALSE)",
                    story,
                    "urn:" + story));
        }
        change(jdbi, "TITLE", 1, false);
        change(jdbi, "TITLE", 2, true);
        change(jdbi, "PIN", 3, false);

        migration().load().migrate();
        List<Long> fixed = jdbi.withHandle(handle -> handle.createQuery("SELECT id FROM story WHERE title_fixed")
                .mapTo(Long.class)
                .list());
        assertThat(fixed).containsExactly(1L);
        List<Story> stories = jdbi.withHandle(handle -> handle.createQuery(StoryRows.SELECT)
                .map((row, context) -> StoryRows.story(row))
                .list());
        assertThat(stories).hasSize(3).allSatisfy(story -> {
            assertThat(story.representative()).isEqualTo(story.id());
            assertThat(story.title()).isEqualTo("Frigate");
        });
    }

    private static void change(Jdbi jdbi, String kind, long story, boolean undone) {
        jdbi.useHandle(handle -> handle.execute(
                "INSERT INTO story_operation (happened_at, kind, story, before, entries, undone)"
                        + " VALUES (TIMESTAMP WITH TIME ZONE '2026-11-23 11:00:00+00', ?, ?, '{}', 0, ?)",
                kind,
                story,
                undone));
    }

    private static FluentConfiguration migration() {
        return Flyway.configure().dataSource(DATABASE, "", "").locations("classpath:io/topicwire/store/jdbc/migration");
    }
}
