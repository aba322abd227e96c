package io.topicwire.store;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What contracts stand on: a store that is opened empty before each test and closed after it. */
public abstract class StoreGround {
    @TempDir
    Path folder;

    private OpenStore store;

    /** Opens an empty store; {@code folder} is for those that keep files. */
    protected abstract OpenStore open(Path folder);

    @BeforeEach
    final void open() {
        store = open(folder);
    }

    @AfterEach
    final void close() {
        store.close().run();
    }

    final FeedStore feeds() {
        return store.feeds();
    }

    final EntryStore entries() {
        return store.entries();
    }

    final StoryStore stories() {
        return store.stories();
    }

    final RenditionStore renditions() {
        return store.renditions();
    }

    final Turns turns() {
        return store.turns();
    }

    /**
     * The ports of one store.
     *
     * @param close closes all of them
     */
    public record OpenStore(
            FeedStore feeds,
            EntryStore entries,
            StoryStore stories,
            RenditionStore renditions,
            Turns turns,
            Runnable close) {}
}
