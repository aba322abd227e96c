package io.topicwire.store.jdbc;

import io.topicwire.store.TopicContract;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Topics and copies as outputs show them on a real PostgreSQL. */
final class PostgresTopicTest extends TopicContract {
    @RegisterExtension
    static final PostgresServer SERVER = new PostgresServer();

    @Override
    protected OpenStore open(Path folder) {
        return StoreOnPostgres.open(SERVER.freshDatabase());
    }
}
