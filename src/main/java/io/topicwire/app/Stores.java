package io.topicwire.app;

import io.topicwire.config.Settings;
import io.topicwire.feed.Secret;
import io.topicwire.store.StoreException;
import io.topicwire.store.jdbc.DatabaseAddress;
import io.topicwire.store.jdbc.JdbcStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens the store that the settings name. */
public final class Stores {
    private Stores() {}

    /** @throws StoreException where it is in use, unreachable, of a newer version, or its folder cannot be made */
    public static JdbcStore open(Settings.Store settings) {
        if (settings.database().isPresent()) {
            return open(settings.database().get());
        }
        Path folder = settings.dataDirectory();
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StoreException("the data folder " + folder + " cannot be made: " + e.getMessage(), e);
        }
        return JdbcStore.embedded(folder);
    }

    private static JdbcStore open(Settings.Database database) {
        try {
            return JdbcStore.at(new DatabaseAddress(
                    database.url(), database.user(), database.password().map(Secret::reveal), database.connections()));
        } catch (StoreException e) {
            throw new StoreException(database.said() + ": " + e.getMessage(), e);
        }
    }

    /** Whether nodes may share the store, so that a command can work on it beside a running service. */
    public static boolean shared(Settings.Store settings) {
        return settings.database()
                .filter(database -> database.url().startsWith("jdbc:postgresql:"))
                .isPresent();
    }

    /** Whether there is a built-in store to open: short commands do without where there is none. */
    public static boolean exists(Settings.Store settings) {
        return settings.database().isPresent()
                || Files.exists(settings.dataDirectory().resolve("topicwire.mv.db"));
    }
}
