package io.topicwire.store.jdbc;

import io.topicwire.store.CopyGroupContract;
import java.nio.file.Path;

/** Groups of copies on H2, in a folder of their own. */
final class H2CopyGroupTest extends CopyGroupContract {
    @Override
    protected OpenStore open(Path folder) {
        return StoreOnH2.open(folder);
    }
}
