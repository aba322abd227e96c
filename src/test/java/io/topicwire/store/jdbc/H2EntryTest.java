package io.topicwire.store.jdbc;

import io.topicwire.store.EntryContract;
import java.nio.file.Path;

/** Entries on H2, in a folder of their own. */
final class H2EntryTest extends EntryContract {
    @Override
    protected OpenStore open(Path folder) {
        return StoreOnH2.open(folder);
    }
}
