package io.topicwire.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.topicwire.store.StoreException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an operator reads where a PostgreSQL does not open. */
final class PostgresOpeningTest {
    @RegisterExtension
    static final PostgresServer SERVER = new PostgresServer();

    @Test
    void aServerThatDoesNotAnswerIsNamed() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/wire?user=wire&password=s3cret";
        assertThatThrownBy(() -> JdbcStore.at(DatabaseAddress.open(url)))
                .isInstanceOf(StoreException.class)
                .hasMessageStartingWith("the store jdbc:postgresql://127.0.0.1:" + port
                        + "/wire cannot be opened: the server does not answer")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void aWrongPasswordIsSaidAndNotRepeated() {
        SERVER.execute("CREATE ROLE " + PostgresServer.GUARDED_USER + " LOGIN SUPERUSER PASSWORD '"
                + PostgresServer.GUARDED_PASSWORD + "'");
        String url = SERVER.freshDatabase().place();
        assertThatThrownBy(() -> JdbcStore.at(guarded(url, "wr0ng-one")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("the server refuses the user or the password; see store.user and store.password")
                .hasMessageNotContaining("wr0ng-one");
        try (JdbcStore store = JdbcStore.at(guarded(url, PostgresServer.GUARDED_PASSWORD))) {
            assertThat(store.feeds().statuses()).isEmpty();
        }
        assertThat(guarded(url, "wr0ng-one").toString()).doesNotContain("wr0ng-one");
    }

    private static DatabaseAddress guarded(String url, String password) {
        return new DatabaseAddress(url, Optional.of(PostgresServer.GUARDED_USER), Optional.of(password), 4);
    }

    @Test
    void aDatabaseThatIsNotThereIsToBeMade() {
        assertThatThrownBy(() -> JdbcStore.at(SERVER.at("postgres", "nowhere")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("there is no such database; create it");
    }

    @Test
    void aSchemaOfANewerVersionIsRefused() throws Exception {
        DatabaseAddress database = SERVER.freshDatabase();
        JdbcStore.at(database).close();
        SERVER.executeIn(
                database,
                "INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, checksum,"
                        + " installed_by, execution_time, success)"
                        + " VALUES (99, '99', 'from the future', 'SQL', 'V99__x.sql', 1, 'x', 1, TRUE)");
        assertThatThrownBy(() -> JdbcStore.at(database))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("schema");
    }
}
