package io.topicwire.story.event;

import java.util.List;
import java.util.function.IntPredicate;

/**
 * Tells a development from one more report of what is known: most of the words that tell something are new to the story,
 * some of them in the headline. Words that tell something are names, figures and rare words; how an outlet puts things
 * is in the others.
 */
final class Developments {
    /** At least this share of the telling words is new. Two reports of one piece of news rarely differ in so many. */
    static final double NEW = .6;
    /** They differ in a few all the same: a colleague's name, a day, a spelling. */
    static final int FEWEST = 6;
    /** What is new stands in the headline; background does not. */
    static final int IN_HEADLINE = 2;
    /** A word is rare that one text in six hundred has: see {@link WordFrequencies#rarity}. */
    static final float RARE = 6.4f;

    private Developments() {}

    /**
     * @param report what a report of the story says
     * @param told whether a report before it has the term with this code
     */
    static boolean tellsMore(StoryText report, IntPredicate told) {
        List<StoryText.Term> telling =
                report.terms().stream().filter(Developments::isTelling).toList();
        List<StoryText.Term> fresh =
                telling.stream().filter(term -> !told.test(term.code())).toList();
        return fresh.size() >= FEWEST
                && fresh.size() >= NEW * telling.size()
                && fresh.stream().filter(term -> term.inTitle() > 0).count() >= IN_HEADLINE;
    }

    private static boolean isTelling(StoryText.Term term) {
        return term.name() || term.figure() || WordFrequencies.standard().rarity(term.code()) >= RARE;
    }
}
