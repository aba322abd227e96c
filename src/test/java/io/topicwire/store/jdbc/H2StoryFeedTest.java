package io.topicwire.store.jdbc;

import io.topicwire.store.StoryFeedContract;
import java.nio.file.Path;

/** Feeds of stories on H2, in a folder of their own. */
final class H2StoryFeedTest extends StoryFeedContract {
    @Override
    protected OpenStore open(Path folder) {
        return StoreOnH2.open(folder);
    }
}
