package io.topicwire.store.jdbc;

import io.topicwire.store.LeaseContract;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Feeds and leases on a real PostgreSQL. */
final class PostgresLeaseTest extends LeaseContract {
    @RegisterExtension
    static final PostgresServer SERVER = new PostgresServer();

    @Override
    protected OpenStore open(Path folder) {
        return StoreOnPostgres.open(SERVER.freshDatabase());
    }
}
