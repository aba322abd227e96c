package io.topicwire.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.topicwire.store.Claim;
import io.topicwire.store.FeedLease;
import io.topicwire.store.FeedStore;
import io.topicwire.store.Samples;
import io.topicwire.store.StoreException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is H2's own: one process, a file. */
final class H2StoreTest {
    @TempDir
    Path folder;

    private JdbcStore store;

    @BeforeEach
    void open() {
        store = JdbcStore.embedded(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private FeedStore feeds() {
        return store.feeds();
    }

    @Test
    void whatIsCommittedIsThereAfterReopening() {
        feeds().configure(List.of(Samples.feed("alpha", 0)), Samples.NOW);
        store.close();
        store = JdbcStore.embedded(folder);
        assertThat(feeds().statuses()).hasSize(1);
    }

    @Test
    void theLeasesOfADeadProcessAreVoidAtTheNextStart() {
        feeds().configure(List.of(Samples.feed("alpha", 0)), Samples.NOW);
        Claim claim = new Claim("dead", Duration.ofHours(1), 1, 1, Set.of(), Set.of());
        FeedLease old = feeds().claimDue(claim, Samples.NOW).get(0);
        store.close();
        store = JdbcStore.embedded(folder);
        List<FeedLease> again = feeds().claimDue(claim, Samples.NOW);
        assertThat(again).hasSize(1);
        assertThat(again.get(0).epoch()).isGreaterThan(old.epoch());
    }

    @Test
    void aDatabaseThatFailsIsAStoreException() {
        store.close();
        assertThatThrownBy(() -> feeds().statuses())
                .isInstanceOf(StoreException.class)
                .hasMessageStartingWith("the store failed");
        assertThatThrownBy(() -> feeds().configure(List.of(), Samples.NOW)).isInstanceOf(StoreException.class);
        store = JdbcStore.embedded(folder);
    }

    @Test
    void aSchemaOfANewerVersionIsRefused() throws Exception {
        store.close();
        try (var connection = DriverManager.getConnection(DatabaseOpening.embeddedUrl(folder));
                var statement = connection.createStatement()) {
            statement.execute("INSERT INTO \"flyway_schema_history\" (\"installed_rank\", \"version\", \"description\","
                    + " \"type\", \"script\", \"checksum\", \"installed_by\", \"execution_time\", \"success\")"
                    + " VALUES (99, '99', 'from the future', 'SQL', 'V99__x.sql', 1, 'SA', 1, TRUE)");
        }
        assertThatThrownBy(() -> JdbcStore.embedded(folder))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("schema");
        try (var connection = DriverManager.getConnection(DatabaseOpening.embeddedUrl(folder));
                var statement = connection.createStatement()) {
            statement.execute("DELETE FROM \"flyway_schema_history\" WHERE \"installed_rank\" = 99");
        }
        store = JdbcStore.embedded(folder);
    }
}
