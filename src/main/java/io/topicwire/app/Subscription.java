package io.topicwire.app;

import io.topicwire.config.ConfigProblem;
import io.topicwire.config.ConfigReload;
import io.topicwire.config.ConfigResult;
import io.topicwire.config.FeedsConfig;
import io.topicwire.web.ServiceState.ConfigTrouble;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows feeds.yml while the service runs: a good edit is taken over, a broken one is reported and left alone. */
final class Subscription {
    private static final Logger LOG = LoggerFactory.getLogger(Subscription.class);

    private final ConfigReload reload;
    private final InstantSource clock;
    private final Consumer<FeedsConfig> takeOver;
    private volatile Optional<ConfigTrouble> trouble = Optional.empty();

    Subscription(Path file, InstantSource clock, Consumer<FeedsConfig> takeOver) {
        this.reload = new ConfigReload(file);
        this.clock = clock;
        this.takeOver = takeOver;
    }

    /**
     * Looks at what the service begins with. A topic that decides otherwise than it must is no reason to stand still: it
     * is told, and what is there is served.
     */
    void begin(FeedsConfig config) {
        List<String> flipped = flipped(config);
        if (!flipped.isEmpty()) {
            LOG.error("topics do not decide as their match: and no-match: lines say, and are in force all the same:");
            flipped.forEach(line -> LOG.error("  {}", line));
            trouble = Optional.of(new ConfigTrouble(clock.instant(), false, flipped));
        }
    }

    /** What is wrong with the newest feeds.yml, if anything. */
    Optional<ConfigTrouble> trouble() {
        return trouble;
    }

    /** Looks at the file; cheap where nothing changed. */
    void check() {
        reload.check().ifPresent(this::take);
    }

    private void take(ConfigResult<FeedsConfig> result) {
        if (result instanceof ConfigResult.Loaded<FeedsConfig> loaded) {
            loaded.warnings().forEach(warning -> LOG.warn("{}", warning));
            List<String> flipped = flipped(loaded.config());
            if (!flipped.isEmpty()) {
                refuse(flipped);
                return;
            }
            takeOver.accept(loaded.config());
            trouble = Optional.empty();
            LOG.info(
                    "feeds.yml was edited and is in force: {} sources, {} topics",
                    loaded.config().feeds().size(),
                    loaded.config().published().size());
        } else if (result instanceof ConfigResult.Broken<FeedsConfig> broken) {
            List<String> problems =
                    broken.problems().stream().map(ConfigProblem::toString).toList();
            refuse(problems);
        }
    }

    /** A test that breaks down is told like one that fails: an edit must not vanish without a word. */
    private static List<String> flipped(FeedsConfig config) {
        try {
            return TopicGate.flipped(config);
        } catch (RuntimeException e) {
            LOG.error("topics cannot be tested", e);
            return List.of("topics cannot be tested by their match: and no-match: lines: " + e);
        }
    }

    private void refuse(List<String> problems) {
        LOG.error("the edited feeds.yml is refused, the one before stays in force:");
        problems.forEach(problem -> LOG.error("  {}", problem));
        trouble = Optional.of(new ConfigTrouble(clock.instant(), true, problems));
    }
}
