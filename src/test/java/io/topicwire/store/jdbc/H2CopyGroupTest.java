package io.topicwire.store.jdbc;

import io.topicwire.store.CopyGroupContract;
import io.topicwire.store.EntryStore;
import io.topicwire.store.FeedStore;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Groups of copies on H2, in a folder of their own. */
final class H2CopyGroupTest extends CopyGroupContract {
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

    @Override
    protected FeedStore feeds() {
        return store.feeds();
    }

    @Override
    protected EntryStore entries() {
        return store.entries();
    }
}
