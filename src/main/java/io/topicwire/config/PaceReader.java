package io.topicwire.config;

import io.topicwire.feed.Limits;
import io.topicwire.feed.PollTerms;
import java.time.Duration;
import java.util.Optional;

/** Reads how often a source is polled: {@code every}, {@code at-most}, {@code rate-group} and
 * {@code crawl-delay}. */
final class PaceReader {
    /** What may stand behind {@code every} and {@code at-most}. */
    static final DurationValue EVERY = new DurationValue(Limits.MIN_INTERVAL, Limits.MAX_INTERVAL, "m");

    /** A feed that shows nothing new is polled so much less, where the operator does not say. */
    private static final int DRIFT = 4;

    private final Reading reading;
    private final Duration every;
    private final Optional<Duration> atMost;
    private final boolean crawlDelay;

    /**
     * @param every of sources that name none
     * @param atMost of sources that name none; empty for four times their {@code every}
     * @param crawlDelay of sources that do not say
     */
    PaceReader(Reading reading, Duration every, Optional<Duration> atMost, boolean crawlDelay) {
        this.reading = reading;
        this.every = every;
        this.atMost = atMost;
        this.crawlDelay = crawlDelay;
    }

    /** How often a source is polled. */
    record Pace(Duration every, PollTerms terms) {}

    /** Of a source that says nothing. */
    Pace usual() {
        return pace(every, atMost, Optional.empty(), crawlDelay);
    }

    Pace read(Section source) {
        Optional<Duration> named = source.value("every", EVERY);
        Optional<Duration> longest = source.value("at-most", EVERY);
        Duration wait = named.orElse(every);
        longest.filter(time -> time.compareTo(wait) < 0)
                .ifPresent(time -> source.node("at-most")
                        .ifPresent(node -> reading.error(
                                node,
                                "at-most (" + DurationValue.shortForm(time) + ") is shorter than every ("
                                        + DurationValue.shortForm(wait) + ")",
                                "the longest wait between polls of a quiet feed")));
        Optional<String> rateGroup = source.value("rate-group", new SlugValue());
        boolean delayed = source.value("crawl-delay", new FlagValue()).orElse(crawlDelay);
        return pace(wait, longest.or(() -> atMost), rateGroup, delayed);
    }

    private static Pace pace(
            Duration every, Optional<Duration> longest, Optional<String> rateGroup, boolean crawlDelay) {
        Duration drifted = every.multipliedBy(DRIFT);
        Duration usual = drifted.compareTo(Limits.MAX_INTERVAL) > 0 ? Limits.MAX_INTERVAL : drifted;
        Duration atMost = longest.orElse(usual);
        return new Pace(every, new PollTerms(atMost.compareTo(every) < 0 ? every : atMost, rateGroup, crawlDelay));
    }
}
