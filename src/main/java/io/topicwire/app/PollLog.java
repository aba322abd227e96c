package io.topicwire.app;

import io.topicwire.poll.PolledFeed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line a poll that had something to say: news at INFO, trouble at WARN, the rest at DEBUG. */
final class PollLog {
    private static final Logger LOG = LoggerFactory.getLogger("io.topicwire.poll");

    private PollLog() {}

    static void write(PolledFeed polled) {
        String next = polled.report().nextDue().map(due -> "next poll " + due).orElse("not polled any more");
        if (!polled.report().outcome().success()) {
            LOG.atWarn()
                    .addKeyValue("source", polled.feed().id())
                    .addKeyValue("outcome", polled.report().outcome())
                    .log("{}: {}; {}", polled.feed().id(), polled.report().detail(), next);
        } else if (polled.missed().isPresent()) {
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
}
