package io.topicwire.web;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A time on a page.
 *
 * @param iso UTC, to the second, for machines and for certainty
 * @param words seen from now, as in "3 minutes ago"
 */
public record Moment(String iso, String words) {
    static Moment of(Instant then, Instant now) {
        return new Moment(then.truncatedTo(ChronoUnit.SECONDS).toString(), words(Duration.between(then, now)));
    }

    /** UTC to the minute, as people write it. */
    public String shown() {
        return iso.length() < 17 ? iso : iso.substring(0, 16).replace('T', ' ') + " UTC";
    }

    private static String words(Duration age) {
        if (age.abs().toSeconds() < 60) {
            return age.isNegative() ? "in a moment" : "just now";
        }
        String amount = amount(age.abs());
        return age.isNegative() ? "in " + amount : amount + " ago";
    }

    private static String amount(Duration age) {
        if (age.toMinutes() < 60) {
            return counted(age.toMinutes(), "minute");
        }
        return age.toHours() < 48 ? counted(age.toHours(), "hour") : counted(age.toDays(), "day");
    }

    static String counted(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
