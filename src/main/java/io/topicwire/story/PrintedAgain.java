package io.topicwire.story;

import java.time.Duration;

/**
 * When a text was printed again, told by all of its words. {@link HouseHabits} leaves out what a house repeats, and of a
 * house that writes on few patterns nothing is left to compare; but that all is there again is no matter of habit.
 *
 * <p>A column, a digest and a live page repeat their fixed words too. What tells them apart is that another name or
 * figure stands in them, that they come a day or a week later, and that the rest of them is new.
 */
final class PrintedAgain {
    /** Nothing or next to nothing was changed. */
    private static final double WORD_FOR_WORD = 0.9;
    /** A word was changed here and there, or a sentence put in. */
    private static final double NEARLY = 0.8;
    /** A sentence of a short text was changed for another. */
    private static final double IN_THE_MAIN = 0.5;
    /** Before the next part of a weekly column. */
    private static final Duration HALF_A_WEEK = Duration.ofHours(84);
    /** Before the next part of a daily one. */
    private static final Duration SAME_DAY = Duration.ofHours(20);
    /** Outlets print what an agency sends within hours. */
    private static final Duration ELSEWHERE = Duration.ofHours(12);
    /** What the worse of two titles must fit: a title cut short or with two words changed. */
    private static final double LEAST_TITLE_FIT = 0.5;
    /** The same where the text is not nearly the same either. */
    private static final double MUCH_OF_THE_TITLE = 0.65;

    private PrintedAgain() {}

    /** What {@link #is} demands at least, before names and titles are compared, which costs more. */
    static boolean mayBe(IndexedText a, IndexedText b, Overlap all) {
        return all.common() >= CopyRule.FEWEST_GROUPS && isSoonEnough(a, b, all);
    }

    private static boolean isSoonEnough(IndexedText a, IndexedText b, Overlap all) {
        return a.sameFeed(b)
                ? all.containment() >= IN_THE_MAIN && a.isWithin(HALF_A_WEEK, b)
                : all.containment() >= WORD_FOR_WORD && a.isWithin(ELSEWHERE, b);
    }

    /**
     * Whether of two texts that {@link #mayBe} one is the other printed again, by the same feed or elsewhere. That they do
     * not contradict each other and have names in common is asked by {@link CopyRule}.
     *
     * @param all what both have in common, habits of their houses among it
     */
    static boolean is(IndexedText a, IndexedText b, Overlap all, CopyComparison comparison) {
        return a.sameFeed(b)
                ? isRepost(a.isWithin(SAME_DAY, b), all.containment(), comparison)
                : comparison.sameTitle();
    }

    private static boolean isRepost(boolean sameDay, double containment, CopyComparison comparison) {
        return comparison.nameContradictions() == 0
                && comparison.worseTitleFit() >= LEAST_TITLE_FIT
                && (containment >= WORD_FOR_WORD
                        || comparison.sameLead()
                                && (containment >= NEARLY
                                        || sameDay && comparison.worseTitleFit() >= MUCH_OF_THE_TITLE));
    }
}
