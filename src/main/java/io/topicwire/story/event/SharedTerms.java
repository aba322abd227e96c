package io.topicwire.story.event;

/**
 * What an entry and one other share, in absolute terms. A cosine says how large a part of two texts is the same; of two
 * short ones a single turn of phrase is a large part. Here it counts how much there is, and of what kind.
 *
 * @param mass rarities of the shared terms added up: see {@link WordFrequencies#rarity}
 * @param names the same of terms that are names in both
 * @param ordinary the same of terms that are neither names nor figures in either
 * @param titles the lesser of two shares: of the entry's title in the other, and of the other's title in the entry, rarer
 *     terms the heavier; 0 where one has no title
 * @param titleOfOne the greater of the two
 * @param titleNames share of the names in both titles that the other text has, 1/2 where there are none
 * @param figures how far the figures speak against it: share of the figures of the text with fewer that the other
 *     lacks, 0 where one has none
 * @param titled whether both have a title
 * @param strangers rarities of names that only one has, added up, the lesser of the two sides
 * @param titleStrangers the same of names in the titles
 * @param nations of how many nations both speak
 * @param otherNations of how many only one speaks, the lesser of the two sides
 */
record SharedTerms(
        double mass,
        double names,
        double ordinary,
        double titles,
        double titleOfOne,
        double titleNames,
        double figures,
        boolean titled,
        double strangers,
        double titleStrangers,
        double nations,
        double otherNations) {

    /** Less than this in common beside nations and figures is a coincidence: one rare word and one that is not. */
    private static final double LEAST_TELLING = 11;

    /** Whether the two have next to nothing in common but nations that both speak of, figures and a turn of phrase. */
    boolean isCoincidence() {
        return titled && names + ordinary < LEAST_TELLING;
    }

    /** Walks once over the terms of both, which ascend. */
    static SharedTerms of(StoryVector entry, Member other, Postings postings) {
        Sums sums = new Sums();
        int i = 0;
        int j = other.start();
        while (i < entry.size() || j < other.end()) {
            int order =
                    i >= entry.size() ? 1 : j >= other.end() ? -1 : Integer.compare(entry.terms()[i], postings.term(j));
            int term = order <= 0 ? entry.terms()[i] : postings.term(j);
            byte packed = order <= 0 ? entry.kinds()[i] : postings.kind(j);
            int left = order > 0 ? Sums.ABSENT : Sums.seen(entry.kinds()[i], entry.titleWeights()[i]);
            int right = order < 0 ? Sums.ABSENT : Sums.seen(postings.kind(j), postings.titleWeight(j));
            sums.add(term, StoryVector.rarity(packed), left, right);
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return sums.result();
    }

    /** Adds up over the terms of both. */
    private static final class Sums {
        static final int ABSENT = 0;
        private static final int PRESENT = 8;
        private static final int TITLE = 4;
        /** Sets of nations, bit by bit: words of 64. */
        private static final int NATION_WORDS = 3;

        private double mass;
        private double names;
        private double ordinary;
        private final double[] title = new double[2];
        private final double[] titleShared = new double[2];
        private double titleNames;
        private double titleNamesShared;
        private final int[] figures = new int[2];
        private int figuresShared;
        private final double[] strangers = new double[2];
        private final double[] titleStrangers = new double[2];
        private final long[] nations = new long[2 * NATION_WORDS];

        /** What a term is in a text: bits. */
        static int seen(byte kind, float titleWeight) {
            return PRESENT | (titleWeight > 0 ? TITLE : 0) | StoryVector.kind(kind);
        }

        void add(int term, float rarity, int left, int right) {
            boolean both = left != ABSENT && right != ABSENT;
            boolean figure = is(left | right, StoryVector.FIGURE);
            if (both) {
                mass += rarity;
                names += is(left & right, StoryVector.NAME) && Nations.of(term) == Nations.NONE ? rarity : 0;
                ordinary += !is(left | right, StoryVector.NAME) && !figure ? rarity : 0;
            }
            addTitle(0, left, both, rarity);
            addTitle(1, right, both, rarity);
            if (figure) {
                figures[0] += left != ABSENT ? 1 : 0;
                figures[1] += right != ABSENT ? 1 : 0;
                figuresShared += both ? 1 : 0;
            }
            if (is(left | right, StoryVector.NAME)) {
                addName(term, rarity, left, right);
            }
        }

        private void addName(int term, float rarity, int left, int right) {
            int nation = Nations.of(term);
            if (nation != Nations.NONE) {
                nations[nation >> 6] |= left != ABSENT ? 1L << nation : 0;
                nations[NATION_WORDS + (nation >> 6)] |= right != ABSENT ? 1L << nation : 0;
            } else if (left == ABSENT || right == ABSENT) {
                int side = left == ABSENT ? 1 : 0;
                strangers[side] += rarity;
                titleStrangers[side] += is(left | right, TITLE) ? rarity : 0;
            }
        }

        private void addTitle(int side, int seen, boolean both, float rarity) {
            if (is(seen, TITLE)) {
                title[side] += rarity * rarity;
                titleShared[side] += both ? rarity * rarity : 0;
                if (is(seen, StoryVector.NAME)) {
                    titleNames += rarity;
                    titleNamesShared += both ? rarity : 0;
                }
            }
        }

        private static boolean is(int seen, int bit) {
            return (seen & bit) != 0;
        }

        SharedTerms result() {
            double ours = title[0] == 0 ? 0 : titleShared[0] / title[0];
            double theirs = title[1] == 0 ? 0 : titleShared[1] / title[1];
            double against = figures[0] == 0 || figures[1] == 0
                    ? 0
                    : 1 - (double) figuresShared / Math.min(figures[0], figures[1]);
            int shared = 0;
            int onlyOurs = 0;
            int onlyTheirs = 0;
            for (int i = 0; i < NATION_WORDS; i++) {
                shared += Long.bitCount(nations[i] & nations[NATION_WORDS + i]);
                onlyOurs += Long.bitCount(nations[i] & ~nations[NATION_WORDS + i]);
                onlyTheirs += Long.bitCount(~nations[i] & nations[NATION_WORDS + i]);
            }
            return new SharedTerms(
                    mass,
                    names,
                    ordinary,
                    Math.min(ours, theirs),
                    Math.max(ours, theirs),
                    titleNames == 0 ? .5 : titleNamesShared / titleNames,
                    against,
                    title[0] > 0 && title[1] > 0,
                    Math.min(strangers[0], strangers[1]),
                    Math.min(titleStrangers[0], titleStrangers[1]),
                    shared,
                    Math.min(onlyOurs, onlyTheirs));
        }
    }
}
