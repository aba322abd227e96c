package io.topicwire.poll;

import io.topicwire.feed.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The usual time between two entries of a feed, and what to think of a much longer one. */
final class Rhythm {
    /** Fewer dates than this make no rhythm. */
    private static final int FEWEST_DATES = 5;
    /** Silence is a wait of so many usual gaps, and never less than {@link #LEAST_SILENCE}: weekends are quiet. */
    private static final int SILENT_GAPS = 10;

    private static final Duration LEAST_SILENCE = Duration.ofDays(2);
    /** A new observation moves the estimate by one part in so many. */
    private static final int SMOOTHING = 4;

    private Rhythm() {}

    /** When entries were published by their own account, oldest first, dates ahead of the clock left out. */
    static List<Instant> dates(List<Entry> document, Instant now) {
        return document.stream()
                .flatMap(entry -> entry.dates().published().stream())
                .filter(date -> !date.isAfter(now))
                .sorted()
                .toList();
    }

    /** The median time between entries of a document that were not published at once; empty for too few dates. */
    static Optional<Duration> ofDocument(List<Entry> document, Instant now) {
        List<Instant> dates = dates(document, now).stream().distinct().toList();
        if (dates.size() < FEWEST_DATES) {
            return Optional.empty();
        }
        List<Duration> gaps = new ArrayList<>();
        for (int i = 1; i < dates.size(); i++) {
            gaps.add(Duration.between(dates.get(i - 1), dates.get(i)));
        }
        gaps.sort(null);
        return Optional.of(gaps.get(gaps.size() / 2));
    }

    /** For feeds without dates: the estimate so far, moved by what arrived now. */
    static Optional<Duration> ofArrivals(
            Optional<Duration> before, Optional<Instant> lastNew, Overlap overlap, Instant now) {
        if (lastNew.isEmpty() || overlap.nothingNew()) {
            return before;
        }
        Duration seen = Duration.between(lastNew.get(), now).dividedBy(overlap.added());
        return Optional.of(before.map(gap -> gap.plus(seen.minus(gap).dividedBy(SMOOTHING)))
                .orElse(seen));
    }

    /** Whether a feed has been quiet for far longer than its own rhythm explains. */
    static boolean silent(Optional<Duration> usualGap, Optional<Instant> lastNew, Instant now) {
        return usualGap.isPresent()
                && lastNew.isPresent()
                && now.isAfter(
                        lastNew.get().plus(Spans.longer(usualGap.get().multipliedBy(SILENT_GAPS), LEAST_SILENCE)));
    }
}
