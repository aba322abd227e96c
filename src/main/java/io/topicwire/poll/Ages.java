package io.topicwire.poll;

import java.time.Duration;
import java.time.Instant;

/** Times as people say them, seen from now. */
public final class Ages {
    private Ages() {}

    /** {@code 3 minutes ago, in 2 hours, just now, in a moment}. */
    public static String words(Instant then, Instant now) {
        Duration age = Duration.between(then, now);
        if (age.abs().toSeconds() < 60) {
            return age.isNegative() ? "in a moment" : "just now";
        }
        return age.isNegative() ? "in " + span(age.abs()) : span(age) + " ago";
    }

    /** {@code 1 minute, 3 hours, 12 days}; below a minute it is one. */
    public static String span(Duration time) {
        if (time.toMinutes() < 60) {
            return counted(Math.max(1, time.toMinutes()), "minute");
        }
        return time.toHours() < 48 ? counted(time.toHours(), "hour") : counted(time.toDays(), "day");
    }

    /** {@code 1 source, 3 sources}. */
    public static String counted(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
