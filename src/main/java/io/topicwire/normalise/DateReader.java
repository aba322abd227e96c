package io.topicwire.normalise;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates as publishers write them: RFC 822, RFC 3339 and ISO 8601 in all their misspellings, month names of twenty
 * languages, zone names, epoch seconds. What cannot be read, or lies outside {@link #EARLIEST} to a day ahead of now, is
 * empty: a wrong date is worse than none, and "now" would change at each poll.
 */
final class DateReader {
    /** Before the first feeds (RSS 0.90 is of 1999), with some room for archives. */
    static final Instant EARLIEST = Instant.parse("1995-01-01T00:00:00Z");

    private static final long AHEAD_SECONDS = 86_400;
    private static final int LONGEST = 120;
    private static final Pattern EPOCH = Pattern.compile("(\\d{10})(?:\\d{3})?(?:\\.\\d{1,9})?");
    private static final Pattern COMPACT =
            Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:t? ?(\\d{2})(\\d{2})(\\d{2})?)?(z|[+-]\\d{2}:?\\d{2})?");
    private static final Pattern TIME = Pattern.compile(
            "(?<![\\d:+-])([ap]m)?\\s{0,3}(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2}))?(?:[.,:]\\d{1,9})?(?:\\s?([ap])\\.?\\s?m\\b\\.?)?");
    private static final Pattern LOOSE_OFFSET = Pattern.compile("(?<=\\d)[+-]\\d{2}:\\d{2}|z$");

    private final InstantSource clock;

    DateReader(InstantSource clock) {
        this.clock = clock;
    }

    /** The instant, to the second, where the text names one in range. */
    Optional<Instant> read(String written) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return parse(DateWords.plain(written)).filter(this::inRange);
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private boolean inRange(Instant instant) {
        return !instant.isBefore(EARLIEST) && !instant.isAfter(clock.instant().plusSeconds(AHEAD_SECONDS));
    }

    private static Optional<Instant> parse(String text) {
        Matcher epoch = EPOCH.matcher(text);
        if (epoch.matches()) {
            return Optional.of(Instant.ofEpochSecond(Long.parseLong(epoch.group(1))));
        }
        Matcher compact = COMPACT.matcher(text);
        return compact.matches() ? compact(compact) : spelled(text);
    }

    private static Optional<Instant> compact(Matcher parts) {
        LocalDate date = LocalDate.of(number(parts, 1), number(parts, 2), number(parts, 3));
        LocalTime time = parts.group(4) == null
                ? LocalTime.MIDNIGHT
                : LocalTime.of(number(parts, 4), number(parts, 5), parts.group(6) == null ? 0 : number(parts, 6));
        String zone = parts.group(7) == null ? "" : parts.group(7);
        return Optional.of(
                LocalDateTime.of(date, time).atZone(DateZones.read(zone).zone()).toInstant());
    }

    private static Optional<Instant> spelled(String text) {
        Matcher time = TIME.matcher(text);
        if (!time.find()) {
            return DateWords.date(LOOSE_OFFSET.matcher(text).replaceAll(" ")).map(date -> at(date, 0, ZoneOffset.UTC));
        }
        DateZones.Found zone = DateZones.read(text.substring(time.end()));
        String rest = text.substring(0, time.start()) + " " + zone.rest();
        return DateWords.date(rest).map(date -> at(date, secondOfDay(time), zone.zone()));
    }

    private static Instant at(LocalDate date, int second, ZoneId zone) {
        // Midnight may be written as 24:00 (ISO 8601 of 2004).
        return date.atStartOfDay().plusSeconds(second).atZone(zone).toInstant();
    }

    private static int secondOfDay(Matcher time) {
        int hour = number(time, 2);
        String half = time.group(1) != null ? time.group(1) : time.group(5) == null ? "" : time.group(5);
        if (half.startsWith("p") && hour < 12) {
            hour += 12;
        } else if (half.startsWith("a") && hour == 12) {
            hour = 0;
        }
        int second = time.group(4) == null ? 0 : Math.min(59, number(time, 4));
        int minute = number(time, 3);
        if (hour > 24 || minute > 59) {
            throw new DateTimeException(String.format(Locale.ROOT, "no time: %d:%d", hour, minute));
        }
        return (hour * 60 + minute) * 60 + second;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
