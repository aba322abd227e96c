package io.topicwire.app;

import io.topicwire.poll.PollListener;
import io.topicwire.poll.PolledFeed;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sums up the first polls after a start in one line, so that an operator whose machine reaches nothing, or not some
 * sources, is told so in plain words instead of line by line. Thread-safe.
 */
public final class FirstRound implements PollListener {
    private static final Logger LOG = LoggerFactory.getLogger(FirstRound.class);
    private static final int NAMED = 8;

    private final int sources;
    private final Set<String> seen = new HashSet<>();
    private final List<PolledFeed> failed = new ArrayList<>();

    /** @param sources how many there are */
    public FirstRound(int sources) {
        this.sources = sources;
    }

    @Override
    public synchronized void polled(PolledFeed polled) {
        if (seen.size() >= sources || !seen.add(polled.feed().id().value())) {
            return;
        }
        if (!polled.report().outcome().success()) {
            failed.add(polled);
        }
        if (seen.size() == sources) {
            sumUp();
        }
    }

    private void sumUp() {
        if (failed.isEmpty()) {
            LOG.info("the first round is done: all {} sources answered", sources);
            return;
        }
        String names = failed.stream()
                .limit(NAMED)
                .map(polled -> polled.feed().id().value())
                .collect(Collectors.joining(", "));
        String more = failed.size() > NAMED ? " and " + (failed.size() - NAMED) + " more" : "";
        String next = failed.stream()
                .flatMap(polled -> polled.report().nextDue().stream())
                .min((one, other) -> one.compareTo(other))
                .map(due -> "; they are tried again from " + due.truncatedTo(ChronoUnit.SECONDS) + " on")
                .orElse("");
        LOG.warn(
                "the first round is done: {} of {} sources could not be read ({}{}){}; the status page has the reasons",
                failed.size(),
                sources,
                names,
                more,
                next);
    }
}
