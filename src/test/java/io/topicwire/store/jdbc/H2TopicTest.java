package io.topicwire.store.jdbc;

import io.topicwire.store.TopicContract;
import java.nio.file.Path;

/** Topics and copies as outputs show them on H2, in a folder of their own. */
final class H2TopicTest extends TopicContract {
    @Override
    protected OpenStore open(Path folder) {
        return StoreOnH2.open(folder);
    }
}
