package io.topicwire.store.jdbc;

import io.topicwire.store.StoreGround.OpenStore;
import java.nio.file.Path;

/** Opens the embedded database for contracts. */
final class StoreOnH2 {
    private StoreOnH2() {}

    static OpenStore open(Path folder) {
        return ports(JdbcStore.embedded(folder));
    }

    static OpenStore ports(JdbcStore store) {
        return new OpenStore(
                store.feeds(), store.entries(), store.stories(), store.renditions(), store.turns(), store::close);
    }
}
