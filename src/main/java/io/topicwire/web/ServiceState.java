package io.topicwire.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the pages say of the service and cannot know by themselves. Thread-safe; answers at once. */
public interface ServiceState {
    /** Why the service is not ready, in plain words; empty where it is. */
    List<String> notReady();

    /** The trouble with the newest feeds.yml, if there is any. */
    Optional<ConfigTrouble> configTrouble();

    /** How topics fared at the last look; empty before the first. */
    Optional<TopicHealth> topicHealth();

    /**
     * A configuration with mistakes.
     *
     * @param since when it was read
     * @param refused whether the one before it stays in force; what the service began with is in force all the same
     * @param problems one a line, with file, line and column
     */
    record ConfigTrouble(Instant since, boolean refused, List<String> problems) {
        public ConfigTrouble {
            problems = List.copyOf(problems);
        }
    }
}
