package io.topicwire.store.jdbc;

import io.topicwire.store.StoryContract;
import java.nio.file.Path;

/** Stories on H2, in a folder of their own. */
final class H2StoryTest extends StoryContract {
    @Override
    protected OpenStore open(Path folder) {
        return StoreOnH2.open(folder);
    }
}
