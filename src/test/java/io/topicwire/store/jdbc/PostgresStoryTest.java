package io.topicwire.store.jdbc;

import io.topicwire.store.StoryContract;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Stories on a real PostgreSQL. */
final class PostgresStoryTest extends StoryContract {
    @RegisterExtension
    static final PostgresServer SERVER = new PostgresServer();

    @Override
    protected OpenStore open(Path folder) {
        return StoreOnPostgres.open(SERVER.freshDatabase());
    }
}
