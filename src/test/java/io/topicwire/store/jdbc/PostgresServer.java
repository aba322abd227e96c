package io.topicwire.store.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real PostgreSQL for tests: started when the first of them asks, stopped when all tests have ended. Each test takes
 * databases of its own. Where it cannot run, tests are skipped and say why.
 */
public final class PostgresServer implements BeforeAllCallback {
    /** The only user who must give a password. */
    static final String GUARDED_USER = "guarded";

    static final String GUARDED_PASSWORD = "correct-horse";

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private static Running running;

    @Override
    public void beforeAll(ExtensionContext context) {
        running = context.getRoot()
                .getStore(ExtensionContext.Namespace.create(PostgresServer.class))
                .getOrComputeIfAbsent(Running.class, key -> Running.start(), Running.class);
        if (running.server == null) {
            String words = "PostgreSQL does not run here (as root it needs user namespaces and a user nobody): "
                    + running.trouble;
            Assumptions.abort(words);
        }
    }

    /** An empty database that nobody else uses. */
    public DatabaseAddress freshDatabase() {
        String name = "topicwire_" + DATABASES.incrementAndGet();
        execute("CREATE DATABASE " + name);
        return at("postgres", name);
    }

    DatabaseAddress at(String user, String database) {
        return DatabaseAddress.open(running.server.getJdbcUrl(user, database));
    }

    /** Ends all sessions in a database, as the server does with those of a node that hangs. */
    public void endConnections(DatabaseAddress database) {
        String name = database.place().replaceFirst(".*/", "");
        execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + name + "'");
    }

    /** Ends the session of whoever holds a transaction open and asks nothing, as the server does after a while. */
    void endIdleTransactions(DatabaseAddress database) {
        String name = database.place().replaceFirst(".*/", "");
        execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + name
                + "' AND state = 'idle in transaction'");
    }

    /** As the superuser. */
    void execute(String sql) {
        executeIn(DatabaseAddress.open(running.server.getJdbcUrl("postgres", "postgres")), sql);
    }

    /** As the superuser, in a database. */
    void executeIn(DatabaseAddress database, String sql) {
        try (Connection connection = DriverManager.getConnection(database.url());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The server of this run, or why there is none. */
    private static final class Running implements ExtensionContext.Store.CloseableResource, AutoCloseable {
        private final EmbeddedPostgres server;
        private final String trouble;

        private Running(EmbeddedPostgres server, String trouble) {
            this.server = server;
            this.trouble = trouble;
        }

        private static Running start() {
            try {
                return new Running(
                        EmbeddedPostgres.builder()
                                .setPGStartupWait(Duration.ofMinutes(1))
                                .setServerConfig("hba_file", rules().toString())
                                .start(),
                        "");
            } catch (IOException | IllegalStateException e) {
                return new Running(null, String.valueOf(e.getMessage()));
            }
        }

        /** Everybody is let in but one. */
        private static Path rules() throws IOException {
            Path file = Files.createTempFile("pg_hba", ".conf");
            Files.writeString(
                    file,
                    "host all " + GUARDED_USER + " 127.0.0.1/32 scram-sha-256\nhost all all 127.0.0.1/32 trust\n"
                            + "host all all ::1/128 trust\nlocal all all trust\n");
            file.toFile().deleteOnExit();
            return file;
        }

        @Override
        public void close() throws IOException {
            if (server != null) {
                server.close();
            }
        }
    }
}
