package io.topicwire.store.jdbc;

import io.topicwire.store.TurnsContract;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Turns on a real PostgreSQL. */
final class PostgresTurnsTest extends TurnsContract {
    @RegisterExtension
    static final PostgresServer SERVER = new PostgresServer();

    @Override
    protected OpenStore open(Path folder) {
        return StoreOnPostgres.open(SERVER.freshDatabase());
    }
}
