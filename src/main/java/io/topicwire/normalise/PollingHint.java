package io.topicwire.normalise;

import io.topicwire.feed.PublisherWish;
import io.topicwire.parse.ParsedSchedule;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Optional;

/** Reads {@code ttl} and the {@code sy:} module; nonsense counts as silence. */
final class PollingHint {
    private static final Duration LONGEST = Duration.ofDays(1);

    private PollingHint() {}

    /** The longer of what the two say, at most a day: a feed must not put itself to sleep for a year. */
    static Optional<Duration> of(ParsedSchedule schedule) {
        Duration ttl = Duration.ofMinutes(Math.round(Math.min(positive(schedule.timeToLive()), 1e6)));
        Duration period = period(schedule.period());
        double frequency = positive(schedule.frequency());
        // RSS 1.0 syndication module: interval is period divided by frequency, which is 1 where it is missing.
        long seconds = Math.round(period.toSeconds() / (frequency == 0 ? 1 : Math.max(frequency, 0.01)));
        Duration wanted = ttl.getSeconds() > seconds ? ttl : Duration.ofSeconds(seconds);
        Duration bounded = wanted.compareTo(LONGEST) > 0 ? LONGEST : wanted;
        return bounded.isZero() ? Optional.empty() : Optional.of(bounded);
    }

    /** All that a feed says of when to come. */
    static PublisherWish wish(ParsedSchedule schedule) {
        int hours = 0;
        for (String hour : schedule.skippedHours()) {
            // RSS 0.91 counted from 1 to 24, RSS 2.0 from 0 to 23; the two agree but for midnight.
            hours |= hour.strip().matches("[0-9]|1[0-9]|2[0-4]") ? 1 << (Integer.parseInt(hour.strip()) % 24) : 0;
        }
        int days = 0;
        for (String day : schedule.skippedDays()) {
            for (DayOfWeek known : DayOfWeek.values()) {
                days |= known.name().equalsIgnoreCase(day.strip()) ? 1 << (known.getValue() - 1) : 0;
            }
        }
        return new PublisherWish(of(schedule).orElse(Duration.ZERO), hours, days);
    }

    private static Duration period(String name) {
        return switch (name) {
            case "hourly" -> Duration.ofHours(1);
            case "daily" -> Duration.ofDays(1);
            case "weekly" -> Duration.ofDays(7);
            case "monthly" -> Duration.ofDays(30);
            case "yearly" -> Duration.ofDays(365);
            default -> Duration.ZERO;
        };
    }

    private static double positive(String text) {
        return text.matches("[0-9]{1,9}(\\.[0-9]{1,6})?") ? Double.parseDouble(text) : 0;
    }
}
