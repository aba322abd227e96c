package io.topicwire.store.jdbc;

import io.topicwire.store.StoreGround.OpenStore;

/** Opens a PostgreSQL database for contracts. */
final class StoreOnPostgres {
    private StoreOnPostgres() {}

    static OpenStore open(DatabaseAddress address) {
        return StoreOnH2.ports(JdbcStore.at(address));
    }
}
