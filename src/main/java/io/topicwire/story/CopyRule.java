package io.topicwire.story;

import java.time.Duration;

/**
 * When two entries count as the same text. The figures were fitted on wire copies of 2025 and on simulated syndication;
 * the tests that measure them print what they reach.
 */
final class CopyRule {
    /** Name and version, stored with each decision. A change of any figure here is a new version. */
    static final String MODEL = "shared-word-groups 5";
    /** Copies arrive within a week; what comes later is an anniversary or a recurring column. */
    static final Duration WINDOW = Duration.ofDays(7);
    /** Fewer common groups of three words are a turn of phrase. */
    static final int FEWEST_GROUPS = 12;
    /** Share of the shorter text's groups that must be in the other. */
    private static final double LEAST_CONTAINMENT = 0.35;
    /** The same between two feeds of one house, which share a style. */
    private static final double LEAST_CONTAINMENT_AT_HOME = 0.6;
    /** The same within one feed: a repost, told from the next part of a column. */
    private static final double LEAST_CONTAINMENT_IN_FEED = 0.6;
    /** From here on a feed's own text is a repost even under another title. */
    private static final double REPOST_UNDER_ANOTHER_TITLE = 0.9;
    /** The same where it has its first words again and much of its title. */
    private static final double REPOST_UNDER_A_TITLE_LIKE_IT = 0.75;

    private static final double LEAST_TITLE_FIT_OF_REPOST = 0.5;
    /** Share of the shorter text's sampled groups of five words, where both feeds carry the whole text. */
    private static final double LEAST_WHOLE_TEXT = 0.5;
    /** Fewer common samples say nothing. */
    private static final int FEWEST_SAMPLES = 8;
    /** Of a text with so many samples, about two hundred words, the whole says more than names and figures do. */
    private static final int MANY_SAMPLES = 24;
    /** Two such texts with one lead must agree so far in the rest: else one is the longer story of another hand. */
    private static final double LEAST_REST = 0.2;

    private static final double LEAST_TITLE_FIT = 0.4;
    /**
     * What the worse of two titles must fit where the texts open with other sentences, as a follow-up's does: it takes up
     * the middle of the story that it follows, and its title has a word or two of that.
     */
    private static final double LEAST_TITLE_FIT_OF_ANOTHER_LEAD = 0.4;
    /** Or so little, where the better fits so well: an outlet that puts a sentence before an agency's text. */
    private static final double LITTLE_TITLE_FIT_OF_ANOTHER_LEAD = 0.15;

    private static final double BETTER_TITLE_FIT_OF_ANOTHER_LEAD = 0.57;

    /** A sentence or two: a follow-up may repeat most of them. */
    private static final int SHORT_TEXT_GROUPS = 40;
    /** So much of it must be in the other where the titles differ. */
    private static final double LEAST_SHORT_TEXT_UNDER_ANOTHER_TITLE = 0.7;
    /** What the worse of two titles must fit otherwise. */
    private static final double LEAST_TITLE_FIT_OF_SHORT_TEXT = 0.5;

    private static final int FEWEST_COMMON_NAMES = 3;
    private static final int FEWEST_COMMON_NAMES_SAME_TITLE = 2;
    private static final int COMMON_NAMES_PER_CONTRADICTION = 6;
    private static final double LEAST_CONTAINMENT_CASELESS = 0.6;
    /** So little text must arrive soon after, or it is the next one of its kind. */
    private static final int LITTLE_TEXT_GROUPS = 28;

    private static final Duration SOON = Duration.ofHours(12);

    private CopyRule() {}

    /** Whether two texts that agree in samples of their whole length are one. */
    static boolean sameWhole(IndexedText a, IndexedText b, Overlap samples) {
        return !a.sameFeed(b)
                && samples.common() >= FEWEST_SAMPLES
                && samples.containment() >= LEAST_WHOLE_TEXT
                && (samples.whole() >= MANY_SAMPLES || agreeInFew(CopyComparison.of(a, b)));
    }

    /**
     * What {@link #sameStart} demands at least, habits of the houses counted in: looked at first, since most texts that
     * share a phrase fail here, and to look for habits costs ten times as much.
     */
    static boolean mayHaveSameStart(IndexedText a, IndexedText b, Overlap all) {
        return all.common() >= FEWEST_GROUPS && (a.sameFeed(b) || isSoonWhereLittle(a, b, all.common()));
    }

    /** What a feed carries again word for word is a repost, however late. */
    private static boolean isWordForWord(IndexedText a, IndexedText b, Overlap groups) {
        return a.sameFeed(b) && groups.containment() >= REPOST_UNDER_ANOTHER_TITLE;
    }

    private static boolean isSoonWhereLittle(IndexedText a, IndexedText b, int common) {
        return common >= LITTLE_TEXT_GROUPS || a.isWithin(SOON, b);
    }

    /** A few samples may be the background that an outlet puts under any story on a subject. */
    private static boolean agreeInFew(CopyComparison comparison) {
        return isUncontradicted(comparison) && comparison.titleFit() >= LEAST_TITLE_FIT;
    }

    /** How many groups that are no habit of their houses two texts must share: none where one is the other's reprint. */
    static int fewestOwn(IndexedText a, IndexedText b, Overlap all) {
        return PrintedAgain.mayBe(a, b, all) ? 0 : FEWEST_GROUPS;
    }

    /**
     * Whether two texts that agree in their titles and first words are one.
     *
     * @param own what they have in common that is no habit of their houses
     * @param all the same with the habits
     */
    static boolean sameStart(IndexedText a, IndexedText b, Overlap own, Overlap all) {
        boolean alike = areAlike(a, b, own);
        boolean again = PrintedAgain.mayBe(a, b, all);
        if (!alike && !again || !agreeInRest(a, b)) {
            return false;
        }
        CopyComparison comparison = CopyComparison.of(a, b);
        return isUncontradicted(comparison)
                && agreeInTitles(comparison)
                && (alike && agree(a, b, own, comparison)
                        || again && PrintedAgain.is(a, b, all, comparison) && agreeInNames(a, b, all, comparison));
    }

    private static boolean areAlike(IndexedText a, IndexedText b, Overlap own) {
        return own.common() >= FEWEST_GROUPS
                && own.containment() >= leastContainment(a, b)
                && (isSoonWhereLittle(a, b, own.common()) || isWordForWord(a, b, own));
    }

    private static boolean agree(IndexedText a, IndexedText b, Overlap own, CopyComparison comparison) {
        return (own.whole() > SHORT_TEXT_GROUPS
                        || own.containment() >= LEAST_SHORT_TEXT_UNDER_ANOTHER_TITLE
                        || agreeInShortTexts(comparison))
                && agreeInNames(a, b, own, comparison)
                && (!a.sameFeed(b) || isRepost(comparison, own));
    }

    private static boolean agreeInNames(IndexedText a, IndexedText b, Overlap groups, CopyComparison comparison) {
        return a.caseless() || b.caseless()
                ? groups.containment() >= LEAST_CONTAINMENT_CASELESS
                : comparison.common() >= fewestNames(comparison);
    }

    /**
     * Whether nothing keeps a text out of the group that an entry founded, though it is one with a later member: two
     * stories on one pattern are each but a word apart from a third.
     */
    static boolean mayJoin(IndexedText text, IndexedText founder) {
        CopyComparison comparison = CopyComparison.of(text, founder);
        return comparison.figureContradictions() == 0
                && !comparison.titlesContradict()
                && comparison.nameContradictions() <= comparison.common();
    }

    private static double leastContainment(IndexedText a, IndexedText b) {
        if (a.sameFeed(b)) {
            return LEAST_CONTAINMENT_IN_FEED;
        }
        return a.house() == b.house() ? LEAST_CONTAINMENT_AT_HOME : LEAST_CONTAINMENT;
    }

    private static boolean agreeInRest(IndexedText a, IndexedText b) {
        Overlap rest = Overlap.ofSamples(a, b);
        return rest.whole() < MANY_SAMPLES || rest.containment() >= LEAST_REST;
    }

    private static boolean isUncontradicted(CopyComparison comparison) {
        return comparison.figureContradictions() == 0
                && !comparison.titlesContradict()
                && comparison.nameContradictions() * COMMON_NAMES_PER_CONTRADICTION <= comparison.common();
    }

    private static boolean agreeInTitles(CopyComparison comparison) {
        return comparison.sameTitle()
                || comparison.titleFit() >= LEAST_TITLE_FIT
                        && (comparison.sameLead() || agreeUnderAnotherLead(comparison));
    }

    private static boolean agreeUnderAnotherLead(CopyComparison comparison) {
        return comparison.worseTitleFit() >= LEAST_TITLE_FIT_OF_ANOTHER_LEAD
                || comparison.worseTitleFit() >= LITTLE_TITLE_FIT_OF_ANOTHER_LEAD
                        && comparison.titleFit() >= BETTER_TITLE_FIT_OF_ANOTHER_LEAD;
    }

    private static boolean agreeInShortTexts(CopyComparison comparison) {
        return comparison.sameTitle() || comparison.worseTitleFit() >= LEAST_TITLE_FIT_OF_SHORT_TEXT;
    }

    private static int fewestNames(CopyComparison comparison) {
        return comparison.sameTitle() ? FEWEST_COMMON_NAMES_SAME_TITLE : FEWEST_COMMON_NAMES;
    }

    /** A column, a digest or a live page names another day, number or person in its fixed words. */
    private static boolean isRepost(CopyComparison comparison, Overlap groups) {
        return comparison.nameContradictions() == 0
                && (comparison.sameTitle()
                        || groups.containment() >= REPOST_UNDER_ANOTHER_TITLE
                        || comparison.sameLead()
                                && comparison.worseTitleFit() >= LEAST_TITLE_FIT_OF_REPOST
                                && groups.containment() >= REPOST_UNDER_A_TITLE_LIKE_IT);
    }
}
