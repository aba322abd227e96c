package io.topicwire.story;

import java.time.Duration;
import java.time.Instant;

/**
 * How often readers are told that an item changed. An edit or two are told at once; an item whose text changes at every
 * fetch (a counter of comments, "updated 3 minutes ago", an advertisement) is told of ever more rarely: the wait doubles
 * with each update that was told, up to a week. That is seven times in the first day, twelve in the first month. What
 * changes in between is stored, and published the next time that something is, without the word that it is new.
 */
public final class UpdateRhythm {
    /** Shorter than the usual time between polls, so that a second edit is told at once too. */
    private static final Duration FIRST_WAIT = Duration.ofMinutes(15);

    private static final Duration LONGEST_WAIT = Duration.ofDays(7);
    /** Fifteen minutes doubled so often are more than a week. */
    private static final int MOST_DOUBLINGS = 10;

    private UpdateRhythm() {}

    /**
     * Whether readers are told.
     *
     * @param told updates of the item that they were told of
     * @param last when that was last
     */
    public static boolean tells(int told, Instant last, Instant now) {
        return told == 0 || !now.isBefore(last.plus(wait(told)));
    }

    private static Duration wait(int told) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(told - 1, MOST_DOUBLINGS));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }
}
