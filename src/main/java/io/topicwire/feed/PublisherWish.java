package io.topicwire.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * When a publisher wants to be polled, by its own feed ({@code ttl}, {@code sy:}, {@code skipHours}, {@code skipDays}).
 * It can lengthen our waits, never shorten them.
 *
 * @param least shortest time between polls, zero where the feed does not say
 * @param skippedHours hours of the day, GMT, in which nobody need come: bit 0 for midnight to one, up to bit 23
 * @param skippedDays days of the week, GMT, likewise: bit 0 for Monday, up to bit 6
 */
public record PublisherWish(Duration least, int skippedHours, int skippedDays) {
    /** The feed does not say. */
    public static final PublisherWish NONE = new PublisherWish(Duration.ZERO, 0, 0);

    private static final int ALL_HOURS = (1 << 24) - 1;
    private static final int ALL_DAYS = (1 << 7) - 1;
    private static final int HOURS_OF_A_WEEK = 24 * 7;

    /** The first moment from {@code at} on that is not skipped; {@code at} itself where every hour or day is. */
    public Instant notSkipped(Instant at) {
        if ((skippedHours & ALL_HOURS) == ALL_HOURS || (skippedDays & ALL_DAYS) == ALL_DAYS) {
            return at;
        }
        Instant moment = at;
        for (int i = 0; i <= HOURS_OF_A_WEEK && isSkipped(moment); i++) {
            moment = moment.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
        }
        return moment;
    }

    private boolean isSkipped(Instant moment) {
        OffsetDateTime utc = moment.atOffset(ZoneOffset.UTC);
        int hour = 1 << utc.getHour();
        int day = 1 << (utc.getDayOfWeek().getValue() - 1);
        return (skippedHours & hour) != 0 || (skippedDays & day) != 0;
    }
}
