package io.topicwire.store.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.topicwire.store.StoreException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import org.flywaydb.core.Flyway;

/** Opens databases: address, pool, schema; and says in an operator's words why one does not open. */
final class DatabaseOpening {
    /** The oldest that the tests were run on. */
    private static final int OLDEST_POSTGRESQL = 15;

    private static final int CONNECT_MILLIS = 10_000;

    /**
     * The server ends the transaction of a node that asked nothing for a minute, be it stopped, cut off or lost: its turn
     * is over and what it still wants to write is refused. Who waits waits longer than that, and does not wait for ever
     * for a server that is gone.
     */
    private static final String POSTGRESQL_TIMES =
            "SET idle_in_transaction_session_timeout = '60s'; SET lock_timeout = '90s'";

    private static final String POSTGRESQL_SOCKET_SECONDS = "180";

    private DatabaseOpening() {}

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

    /** @throws StoreException where the database is locked, unreachable, too old or of a newer version */
    static HikariDataSource pool(DatabaseAddress address) {
        HikariDataSource pool = connect(config(address), address);
        try {
            refuseOld(pool, address);
            migrate(pool);
        } catch (StoreException e) {
            pool.close();
            throw e;
        } catch (RuntimeException e) {
            pool.close();
            throw new StoreException(
                    "the schema of the store " + address.place() + " cannot be brought up to date: " + firstLine(e), e);
        }
        return pool;
    }

    private static HikariConfig config(DatabaseAddress address) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(address.url());
        address.user().ifPresent(config::setUsername);
        address.password().ifPresent(config::setPassword);
        config.setMaximumPoolSize(address.connections());
        config.setMinimumIdle(1);
        config.setPoolName("topicwire");
        config.setAutoCommit(true);
        config.setConnectionTimeout(CONNECT_MILLIS);
        if (address.shared()) {
            config.setConnectionInitSql(POSTGRESQL_TIMES);
            config.addDataSourceProperty("socketTimeout", POSTGRESQL_SOCKET_SECONDS);
            config.addDataSourceProperty("tcpKeepAlive", "true");
            config.addDataSourceProperty("ApplicationName", "topicwire");
        }
        return config;
    }

    private static HikariDataSource connect(HikariConfig config, DatabaseAddress address) {
        try {
            return new HikariDataSource(config);
        } catch (RuntimeException e) {
            throw new StoreException(reason(e, address), e);
        }
    }

    private static void refuseOld(HikariDataSource pool, DatabaseAddress address) {
        if (!address.shared()) {
            return;
        }
        try (Connection connection = pool.getConnection()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_POSTGRESQL) {
                throw new StoreException("the store " + address.place() + " is PostgreSQL " + version + "; "
                        + OLDEST_POSTGRESQL + " or newer is needed");
            }
        } catch (SQLException e) {
            throw new StoreException(reason(e, address), e);
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

    private static String reason(Throwable failure, DatabaseAddress address) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (message.contains("already in use") || message.contains("locked by another process")) {
                return "the store " + address.place()
                        + " is in use by another process, probably a running topicwire serve";
            }
            if (cause instanceof SQLException refused && refused.getSQLState() != null) {
                String words = ofPostgresql(refused.getSQLState());
                if (!words.isEmpty()) {
                    return "the store " + address.place() + " cannot be opened: " + words + " (" + firstLine(refused)
                            + ")";
                }
            }
        }
        return "the store " + address.place() + " cannot be opened: " + firstLine(failure);
    }

    /** Codes of PostgreSQL's appendix A, "Error Codes"; empty for those whose own message says enough. */
    private static String ofPostgresql(String state) {
        return switch (state) {
            case "28P01", "28000" -> "the server refuses the user or the password; see store.user and store.password";
            case "3D000" -> "there is no such database; create it, the tables are made by topicwire";
            case "08001" -> "the server does not answer";
            case "08004" -> "the server refuses to be connected";
            case "53300" -> "the server has no connection left; see store.pool-size on all nodes";
            default -> "";
        };
    }

    /** What lies at the bottom of a failure, in one line. */
    static String firstLine(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).lines().findFirst().orElse("no reason given");
    }
}
