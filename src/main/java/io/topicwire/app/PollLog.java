package io.topicwire.app;

import io.topicwire.poll.PolledFeed;
import io.topicwire.store.PollOutcome;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line a poll that had something to say: news at INFO, trouble at WARN, the rest at DEBUG. When nobody answers at
 * all, the first lines say so and the others are left to the status page. Thread-safe.
 */
final class PollLog {
    private static final Logger LOG = LoggerFactory.getLogger("io.topicwire.poll");
    /** So many sources without an answer in a row are one trouble and not many. */
    private static final int SILENCE = 5;

    private int unanswered;

    void write(PolledFeed polled) {
        if (!polled.report().outcome().success()) {
            failed(polled);
            return;
        }
        answered();
        String next = next(polled);
        if (polled.missed().isPresent()) {
            LOG.atWarn()
                    .addKeyValue("source", polled.feed().id())
                    .addKeyValue("added", polled.added())
                    .log(
                            "{}: {} new; {}; {}",
                            polled.feed().id(),
                            polled.added(),
                            polled.report().detail(),
                            next);
        } else if (polled.touchesOutputs()) {
            LOG.atInfo()
                    .addKeyValue("source", polled.feed().id())
                    .addKeyValue("added", polled.added())
                    .log(
                            "{}: {} new ({} of them copies), {} changed; {}",
                            polled.feed().id(),
                            polled.added(),
                            polled.copies(),
                            polled.changed(),
                            next);
        } else {
            LOG.debug("{}: nothing new; {}", polled.feed().id(), next);
        }
    }

    private void failed(PolledFeed polled) {
        boolean told = polled.report().outcome() == PollOutcome.UNREACHABLE && silent();
        if (told) {
            LOG.debug("{}: {}", polled.feed().id(), polled.report().detail());
            return;
        }
        LOG.atWarn()
                .addKeyValue("source", polled.feed().id())
                .addKeyValue("outcome", polled.report().outcome())
                .log("{}: {}; {}", polled.feed().id(), polled.report().detail(), next(polled));
    }

    /** Counts one more source without an answer; tells whether that was said before. */
    private synchronized boolean silent() {
        unanswered++;
        if (unanswered == SILENCE + 1) {
            LOG.warn("no source answers; further ones are not listed here, the status page has them all");
        }
        return unanswered > SILENCE;
    }

    private synchronized void answered() {
        if (unanswered > SILENCE) {
            LOG.info("sources answer again");
        }
        unanswered = 0;
    }

    private static String next(PolledFeed polled) {
        return polled.report()
                .nextDue()
                .map(due -> "next poll " + due.truncatedTo(ChronoUnit.SECONDS))
                .orElse("not polled any more");
    }
}
