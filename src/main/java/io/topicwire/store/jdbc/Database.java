package io.topicwire.store.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.topicwire.store.StoreException;
import java.nio.file.Path;
import java.util.Locale;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Opens a database: address, pool, schema. */
final class Database implements AutoCloseable {
    private static final int CONNECTIONS = 8;

    private final HikariDataSource pool;
    private final Jdbi jdbi;

    private Database(HikariDataSource pool) {
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
    }

    /**
     * The address of an embedded database in a folder.
     *
     * <p>{@code async:} because a thread interrupt closes the whole database on the default file system;
     * {@code WRITE_DELAY=0} because the default loses acknowledged commits when the process is killed;
     * {@code DB_CLOSE_ON_EXIT=FALSE} because the default closes it under an orderly stop that is still committing.
     */
    static String embeddedUrl(Path directory) {
        return "jdbc:h2:async:" + directory.toAbsolutePath().resolve("topicwire")
                + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
    }

    /** @throws StoreException where the database is locked, unreachable or of a newer version */
    static Database open(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setPoolName("topicwire");
        config.setAutoCommit(true);
        config.setConnectionTimeout(10_000);
        HikariDataSource pool = connect(config, url);
        try {
            migrate(pool);
        } catch (RuntimeException e) {
            pool.close();
            throw new StoreException("the schema of the store cannot be brought up to date: " + firstLine(e), e);
        }
        return new Database(pool);
    }

    private static HikariDataSource connect(HikariConfig config, String url) {
        try {
            return new HikariDataSource(config);
        } catch (RuntimeException e) {
            throw new StoreException(reason(e, url), e);
        }
    }

    private static void migrate(HikariDataSource pool) {
        Flyway.configure()
                .dataSource(pool)
                .locations("classpath:io/topicwire/store/jdbc/migration")
                // The default would accept a schema of a newer version and then fail in odd places.
                .ignoreMigrationPatterns(new String[0])
                .load()
                .migrate();
    }

    private static String reason(Throwable failure, String url) {
        String place = url.replaceFirst("[?;].*", "");
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (message.contains("already in use") || message.contains("locked by another process")) {
                return "the store " + place + " is in use by another process, probably a running topicwire serve";
            }
        }
        return "the store " + place + " cannot be opened: " + firstLine(failure);
    }

    private static String firstLine(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).lines().findFirst().orElse("no reason given");
    }

    /** @throws StoreException where the database fails */
    <T> T read(HandleCallback<T, RuntimeException> work) {
        try {
            return jdbi.withHandle(work);
        } catch (JdbiException e) {
            throw failed(e);
        }
    }

    /** All of the work or none of it. @throws StoreException where the database fails */
    <T> T write(HandleCallback<T, RuntimeException> work) {
        try {
            return jdbi.inTransaction(work);
        } catch (JdbiException e) {
            throw failed(e);
        }
    }

    /** All of the work or none of it. @throws StoreException where the database fails */
    void change(HandleConsumer<RuntimeException> work) {
        try {
            jdbi.useTransaction(work);
        } catch (JdbiException e) {
            throw failed(e);
        }
    }

    /** Callers know the port and not the library behind it. */
    private static StoreException failed(JdbiException failure) {
        return new StoreException("the store failed: " + firstLine(failure), failure);
    }

    @Override
    public void close() {
        pool.close();
    }
}
