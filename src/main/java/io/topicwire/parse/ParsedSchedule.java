package io.topicwire.parse;

import java.util.List;

/**
 * What the publisher says about polling, as written; each may be empty.
 *
 * @param timeToLive RSS {@code ttl}, minutes
 * @param period {@code sy:updatePeriod}: hourly, daily, weekly, monthly, yearly
 * @param frequency {@code sy:updateFrequency}: how often in one period
 * @param skippedHours RSS {@code skipHours}, 0 to 23, GMT
 * @param skippedDays RSS {@code skipDays}, English names, GMT
 */
public record ParsedSchedule(
        String timeToLive, String period, String frequency, List<String> skippedHours, List<String> skippedDays) {
    /** No hint. */
    public static final ParsedSchedule NONE = new ParsedSchedule("", "", "", List.of(), List.of());

    public ParsedSchedule {
        skippedHours = List.copyOf(skippedHours);
        skippedDays = List.copyOf(skippedDays);
    }
}
