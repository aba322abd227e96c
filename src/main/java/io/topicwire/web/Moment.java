package io.topicwire.web;

import io.topicwire.poll.Ages;
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
        return new Moment(then.truncatedTo(ChronoUnit.SECONDS).toString(), Ages.words(then, now));
    }

    /** UTC to the minute, as people write it. */
    public String shown() {
        return iso.length() < 17 ? iso : iso.substring(0, 16).replace('T', ' ') + " UTC";
    }

    static String counted(long number, String noun) {
        return Ages.counted(number, noun);
    }
}
