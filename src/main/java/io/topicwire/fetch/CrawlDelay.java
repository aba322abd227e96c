package io.topicwire.fetch;

import java.time.Duration;
import java.util.Optional;

/**
 * What a host's robots.txt says of the time between two requests.
 *
 * @param asked as it stands there; zero where nothing is said
 * @param kept as we keep it: no longer than {@link CrawlDelays#LONGEST}
 * @param trouble why the file could not be read, which leaves what was known before or nothing; empty where it could
 */
public record CrawlDelay(Duration asked, Duration kept, Optional<String> trouble) {
    /** Nothing is asked for. */
    public static final CrawlDelay NONE = new CrawlDelay(Duration.ZERO, Duration.ZERO, Optional.empty());
}
