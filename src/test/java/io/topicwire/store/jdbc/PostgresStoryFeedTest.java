package io.topicwire.store.jdbc;

import io.topicwire.store.StoryFeedContract;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Feeds of stories on a real PostgreSQL. */
final class PostgresStoryFeedTest extends StoryFeedContract {
    @RegisterExtension
    static final PostgresServer SERVER = new PostgresServer();

    @Override
    protected OpenStore open(Path folder) {
        return StoreOnPostgres.open(SERVER.freshDatabase());
    }
}
