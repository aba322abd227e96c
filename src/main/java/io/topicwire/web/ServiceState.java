package io.topicwire.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the pages say of the service and cannot know by themselves. Thread-safe; answers at once. */
public interface ServiceState {
    /** Why the service is not ready, in plain words; empty where it is. */
    List<String> notReady();

    /** The trouble with the newest feeds.yml, if its reload was refused and the one before is still in force. */
    Optional<ConfigTrouble> configTrouble();

    /**
     * A refused configuration.
     *
     * @param since when it was refused
     * @param problems one a line, with file, line and column
     */
    record ConfigTrouble(Instant since, List<String> problems) {
        public ConfigTrouble {
            problems = List.copyOf(problems);
        }
    }
}
