package io.topicwire.story;

import java.time.Duration;

/**
 * When two entries count as the same text. The figures were fitted on wire copies of 2025 and on simulated syndication;
 * the tests that measure them print what they reach.
 */
final class CopyRule {
    /** Name and version, stored with each decision. A change of any figure here is a new version. */
    static final String MODEL = "shared-word-groups 1";
    /** Copies arrive within a week; what comes later is an anniversary or a recurring column. */
    static final Duration WINDOW = Duration.ofDays(7);
    /** Fewer common groups of three words are a turn of phrase. */
    static final int FEWEST_GROUPS = 12;
    /** Share of the shorter text's groups that must be in the other. */
    private static final double LEAST_CONTAINMENT = 0.35;
    /** The same between two feeds of one house, which share a style and recurring columns. */
    private static final double LEAST_CONTAINMENT_AT_HOME = 0.6;
    /** Share of the shorter text's sampled groups of five words, where both feeds carry the whole text. */
    static final double LEAST_WHOLE_TEXT = 0.6;
    /** Fewer common samples say nothing. */
    static final int FEWEST_SAMPLES = 8;

    private static final double LEAST_TITLE_FIT = 0.4;
    private static final int FEWEST_COMMON_NAMES = 3;
    private static final int COMMON_NAMES_PER_CONTRADICTION = 8;
    private static final double LEAST_CONTAINMENT_CASELESS = 0.6;
    /** So little text must arrive soon after, or it is the next one of its kind. */
    private static final int LITTLE_TEXT_GROUPS = 30;

    private static final Duration SOON = Duration.ofHours(12);

    /** From here on even another lead and other figures are the editing of one text. */
    private static final double NEARLY_WHOLE = 0.75;

    private CopyRule() {}

    /** How much of the shorter text must be in the other. */
    static double leastContainment(IndexedText a, IndexedText b) {
        return a.house().equals(b.house()) ? LEAST_CONTAINMENT_AT_HOME : LEAST_CONTAINMENT;
    }

    /** Like {@link #allows}, for two texts that agree in samples of their whole length. */
    static boolean allowsWhole(IndexedText a, IndexedText b, double containment) {
        CopyComparison comparison = CopyComparison.of(a, b);
        boolean uncontradicted = comparison.figureContradictions() == 0
                && comparison.nameContradictions() * COMMON_NAMES_PER_CONTRADICTION <= comparison.common();
        return comparison.titleFit() >= LEAST_TITLE_FIT && (uncontradicted || containment >= NEARLY_WHOLE);
    }

    /**
     * Whether nothing in the words speaks against it.
     *
     * @param shared how many word groups both have
     * @param containment which share of the shorter one's they are
     */
    static boolean allows(IndexedText a, IndexedText b, int shared, double containment) {
        Duration gap = Duration.between(b.firstSeen(), a.firstSeen()).abs();
        if (shared < LITTLE_TEXT_GROUPS && gap.compareTo(SOON) > 0) {
            return false;
        }
        CopyComparison comparison = CopyComparison.of(a, b);
        boolean namesAgree = a.caseless() || b.caseless()
                ? containment >= LEAST_CONTAINMENT_CASELESS
                : comparison.common() >= FEWEST_COMMON_NAMES;
        return namesAgree
                && comparison.titleFit() >= LEAST_TITLE_FIT
                && comparison.figureContradictions() == 0
                && comparison.nameContradictions() * COMMON_NAMES_PER_CONTRADICTION <= comparison.common();
    }
}
