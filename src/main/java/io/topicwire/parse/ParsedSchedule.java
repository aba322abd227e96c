package io.topicwire.parse;

/**
 * What the publisher says about polling, as written; each may be empty.
 *
 * @param timeToLive RSS {@code ttl}, minutes
 * @param period {@code sy:updatePeriod}: hourly, daily, weekly, monthly, yearly
 * @param frequency {@code sy:updateFrequency}: how often in one period
 */
public record ParsedSchedule(String timeToLive, String period, String frequency) {
    /** No hint. */
    public static final ParsedSchedule NONE = new ParsedSchedule("", "", "");
}
