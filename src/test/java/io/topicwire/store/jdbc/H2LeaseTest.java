package io.topicwire.store.jdbc;

import io.topicwire.store.LeaseContract;
import java.nio.file.Path;

/** Feeds and leases on H2, in a folder of their own. */
final class H2LeaseTest extends LeaseContract {
    @Override
    protected OpenStore open(Path folder) {
        return StoreOnH2.open(folder);
    }
}
