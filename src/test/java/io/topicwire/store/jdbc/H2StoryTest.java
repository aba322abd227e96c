package io.topicwire.store.jdbc;

import io.topicwire.store.EntryStore;
import io.topicwire.store.FeedStore;
import io.topicwire.store.StoryContract;
import io.topicwire.store.StoryStore;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Stories on H2, in a folder of their own. */
final class H2StoryTest extends StoryContract {
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

    @Override
    protected StoryStore stories() {
        return store.stories();
    }
}
