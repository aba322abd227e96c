package io.topicwire.store.jdbc;

import io.topicwire.store.TurnsContract;
import java.nio.file.Path;

/** Turns on H2, among the threads of one process. */
final class H2TurnsTest extends TurnsContract {
    @Override
    protected OpenStore open(Path folder) {
        return StoreOnH2.open(folder);
    }
}
