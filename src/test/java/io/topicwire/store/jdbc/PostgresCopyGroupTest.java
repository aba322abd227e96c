package io.topicwire.store.jdbc;

import io.topicwire.store.CopyGroupContract;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Groups of copies on a real PostgreSQL. */
final class PostgresCopyGroupTest extends CopyGroupContract {
    @RegisterExtension
    static final PostgresServer SERVER = new PostgresServer();

    @Override
    protected OpenStore open(Path folder) {
        return StoreOnPostgres.open(SERVER.freshDatabase());
    }
}
