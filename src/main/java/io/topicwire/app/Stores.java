package io.topicwire.app;

import io.topicwire.config.Settings;
import io.topicwire.store.StoreException;
import io.topicwire.store.jdbc.JdbcStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens the store that the settings name. */
public final class Stores {
    private Stores() {}

    /** @throws StoreException where it is in use, unreachable, of a newer version, or its folder cannot be made */
    public static JdbcStore open(Settings.Store settings) {
        if (settings.url().isPresent()) {
            return JdbcStore.at(
                    io.topicwire.store.jdbc.DatabaseAddress.open(settings.url().get()));
        }
        Path folder = settings.dataDirectory();
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StoreException("the data folder " + folder + " cannot be made: " + e.getMessage(), e);
        }
        return JdbcStore.embedded(folder);
    }

    /** Whether there is a built-in store to open: short commands do without where there is none. */
    public static boolean exists(Settings.Store settings) {
        return settings.url().isPresent()
                || Files.exists(settings.dataDirectory().resolve("topicwire.mv.db"));
    }
}
