package io.topicwire.store.jdbc;

import io.topicwire.store.EntryContract;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Entries on a real PostgreSQL. */
final class PostgresEntryTest extends EntryContract {
    @RegisterExtension
    static final PostgresServer SERVER = new PostgresServer();

    @Override
    protected OpenStore open(Path folder) {
        return StoreOnPostgres.open(SERVER.freshDatabase());
    }
}
