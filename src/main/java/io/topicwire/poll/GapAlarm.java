package io.topicwire.poll;

import io.topicwire.feed.Entry;
import io.topicwire.feed.Limits;
import io.topicwire.store.MissedEntries;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Tells from one document whether entries came and went unseen since the poll before: that is so where nothing in it was
 * known. A feed that renamed all its entries looks the same but for their dates, and raises no alarm.
 */
final class GapAlarm {
    /** A document of one or two entries is renewed as a whole in the ordinary course. */
    private static final int FEWEST = 3;

    private GapAlarm() {}

    /** @param previous when the feed was last read, or said to be unchanged; empty before */
    static Optional<MissedEntries> of(List<Entry> document, Overlap overlap, Optional<Instant> previous, Instant now) {
        if (!overlap.none() || overlap.added() < FEWEST || previous.isEmpty()) {
            return Optional.empty();
        }
        Instant from = previous.get();
        List<Instant> dates = Rhythm.dates(document, now);
        List<Instant> since = dates.stream().filter(date -> date.isAfter(from)).toList();
        if (!dates.isEmpty() && 2 * since.size() <= dates.size()) {
            return Optional.empty();
        }
        Instant oldest = since.isEmpty() ? from : since.get(0);
        int most = since.size() < FEWEST ? overlap.added() : estimate(since, Duration.between(from, oldest));
        return Optional.of(new MissedEntries(from, now, most, half(Duration.between(oldest, now))));
    }

    /** As many as the rhythm of the entries that are left puts into the time that they do not cover. */
    private static int estimate(List<Instant> dates, Duration uncovered) {
        Duration covered = Duration.between(dates.get(0), dates.get(dates.size() - 1));
        double seconds = Math.max(1, covered.toSeconds()) / (double) (dates.size() - 1);
        return (int) Math.max(1, Math.min(Limits.standard().entries(), Math.ceil(uncovered.toSeconds() / seconds)));
    }

    /** Half the time that a document covers, in whole minutes. */
    private static Duration half(Duration covered) {
        Duration half = Duration.ofMinutes(covered.toMinutes() / 2);
        return Spans.longer(Limits.MIN_INTERVAL, half);
    }
}
