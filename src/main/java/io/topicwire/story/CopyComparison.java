package io.topicwire.story;

/**
 * What speaks for and against two texts being one: titles that fit the other's text, names and figures that both have,
 * and contradictions. A contradiction is a place where both run alike but name another figure or name: two quakes, two
 * sanctions packages, a story and its follow-up are written on one pattern and differ just there.
 */
final class CopyComparison {
    private static final int NO_NAME = 0;
    private static final int OPENING = 1;
    private static final int NAME = 2;
    private static final int FEWEST_TITLE_WORDS = 4;
    private static final int LEAD_WORDS = 10;
    private static final double SAME_LEAD = 0.8;
    private static final double SAME_TITLE = 0.8;
    /** The share of its words that a title leaves in place where it is written on the mould of another. */
    private static final double SAME_MOULD = 0.6;

    private final long[] left;
    private final long[] right;
    private final WordPlaces places;
    /** For each different word whether it is a name, see {@link #ranks}. */
    private final int[] ranks;

    private final double titleFit;
    private final double worseTitleFit;
    private final boolean sameLead;
    private final boolean sameTitle;
    private final boolean titlesContradict;
    private int common;
    private int figureContradictions;
    private int nameContradictions;

    private CopyComparison(IndexedText a, IndexedText b) {
        left = a.words();
        right = b.words();
        places = new WordPlaces(left, right);
        ranks = ranks();
        double leftFit = leftFit(a.titleWords(), right.length);
        double rightFit = rightFit(b.titleWords(), left.length);
        titleFit = Math.max(leftFit, rightFit);
        worseTitleFit = Math.min(leftFit, rightFit);
        sameTitle = Math.min(a.titleWords(), b.titleWords()) >= FEWEST_TITLE_WORDS
                && Math.min(leftFit(a.titleWords(), b.titleWords()), rightFit(b.titleWords(), a.titleWords()))
                        >= SAME_TITLE;
        titlesContradict = contradictInTitles(a.titleWords(), b.titleWords());
        sameLead = hasLead(places.left, a.titleWords(), places.firstRight)
                && hasLead(places.right, b.titleWords(), places.firstLeft);
        for (int i = 0; i < left.length; i++) {
            if (isFirst(i) && (ranks[places.left[i]] != NO_NAME || WordKinds.isFigure(left[i]))) {
                compare(i);
            }
        }
    }

    static CopyComparison of(IndexedText a, IndexedText b) {
        return new CopyComparison(a, b);
    }

    /** The share of the telling words of one title that the other entry contains; of the two titles the better. */
    double titleFit() {
        return titleFit;
    }

    /** The same, of the two titles the worse. */
    double worseTitleFit() {
        return worseTitleFit;
    }

    /** Whether the titles are nearly the same words. */
    boolean sameTitle() {
        return sameTitle;
    }

    /** Whether each text contains the first words of the other. */
    boolean sameLead() {
        return sameLead;
    }

    /** Whether the titles are of one mould, word by word, and another name or figure stands in it. */
    boolean titlesContradict() {
        return titlesContradict;
    }

    /** How many different names and figures both contain. */
    int common() {
        return common;
    }

    /** How many figures stand against another figure in the same words. */
    int figureContradictions() {
        return figureContradictions;
    }

    /** How many names that only one contains stand against another such name in the same words. */
    int nameContradictions() {
        return nameContradictions;
    }

    private boolean contradictInTitles(int leftTitle, int rightTitle) {
        if (leftTitle != rightTitle) {
            return false;
        }
        int same = 0;
        int others = 0;
        for (int i = 0; i < leftTitle; i++) {
            same += places.left[i] == places.right[i] ? 1 : 0;
            others += isOther(i) ? 1 : 0;
        }
        return others > 0 && same >= SAME_MOULD * leftTitle;
    }

    /** Whether another name or figure stands in the same place of the titles. */
    private boolean isOther(int i) {
        boolean figures = WordKinds.isFigure(left[i]) && WordKinds.isFigure(right[i]);
        boolean names = ranks[places.left[i]] != NO_NAME && ranks[places.right[i]] != NO_NAME;
        return places.left[i] != places.right[i]
                && (figures || names && WordKinds.stem(left[i]) != WordKinds.stem(right[i]));
    }

    private boolean isFirst(int at) {
        return places.firstLeft[places.left[at]] == at;
    }

    private void compare(int first) {
        boolean known = places.firstRight[places.left[first]] != WordPlaces.NONE;
        common += known ? 1 : 0;
        for (int i = first; i != WordPlaces.NONE; i = places.nextLeft[i]) {
            if (isContradicted(i, known)) {
                if (WordKinds.isFigure(left[i])) {
                    figureContradictions++;
                } else {
                    nameContradictions++;
                }
                return;
            }
        }
    }

    /** Looks only where the other text has the word before or behind. */
    private boolean isContradicted(int i, boolean known) {
        boolean contradicted = false;
        if (i >= 2) {
            for (int at = places.firstRight[places.left[i - 1]]; at != WordPlaces.NONE; at = places.nextRight[at]) {
                if (at >= 1 && at + 1 < right.length && places.right[at - 1] == places.left[i - 2]) {
                    if (places.right[at + 1] == places.left[i]) {
                        return false;
                    }
                    contradicted |= isContradiction(i, at + 1, known);
                }
            }
        }
        if (i + 2 < left.length) {
            for (int at = places.firstRight[places.left[i + 1]]; at != WordPlaces.NONE; at = places.nextRight[at]) {
                if (at >= 1 && at + 1 < right.length && places.right[at + 1] == places.left[i + 2]) {
                    if (places.right[at - 1] == places.left[i]) {
                        return false;
                    }
                    contradicted |= isContradiction(i, at - 1, known);
                }
            }
        }
        return contradicted;
    }

    /** Whether a word of the other text stands against one of this in the same words. */
    private boolean isContradiction(int i, int j, boolean known) {
        return WordKinds.isFigure(left[i])
                ? WordKinds.isFigure(right[j])
                : !known
                        && ranks[places.left[i]] == ranks[places.right[j]]
                        && places.firstLeft[places.right[j]] == WordPlaces.NONE
                        && WordKinds.stem(left[i]) != WordKinds.stem(right[j]);
    }

    /**
     * A title in capitals hides its names: a word is a name where either entry writes it as one. Where it opens a
     * sentence in both it stands only against another such word, because it may be no name at all.
     */
    private int[] ranks() {
        int[] highest = new int[places.firstLeft.length];
        for (int i = 0; i < left.length; i++) {
            highest[places.left[i]] = Math.max(highest[places.left[i]], rank(left[i]));
        }
        for (int i = 0; i < right.length; i++) {
            highest[places.right[i]] = Math.max(highest[places.right[i]], rank(right[i]));
        }
        return highest;
    }

    private static int rank(long code) {
        return WordKinds.isName(code) ? NAME : WordKinds.isOpening(code) ? OPENING : NO_NAME;
    }

    /** Whether most of the first words behind the title are in the other entry. */
    private static boolean hasLead(int[] words, int titleWords, int[] firstOfOther) {
        int end = Math.min(words.length, titleWords + LEAD_WORDS);
        int found = 0;
        for (int i = titleWords; i < end; i++) {
            found += firstOfOther[words[i]] != WordPlaces.NONE ? 1 : 0;
        }
        return found >= SAME_LEAD * (end - titleWords);
    }

    private double leftFit(int titleWords, int searched) {
        return titleFit(left, places.left, titleWords, places.firstRight, searched);
    }

    private double rightFit(int titleWords, int searched) {
        return titleFit(right, places.right, titleWords, places.firstLeft, searched);
    }

    /** The share of the telling words of a title that stand among the first so many of the other entry. */
    private static double titleFit(long[] codes, int[] words, int titleWords, int[] firstOfOther, int searched) {
        int telling = 0;
        int found = 0;
        for (int i = 0; i < titleWords; i++) {
            if (WordKinds.isTelling(codes[i])) {
                telling++;
                int at = firstOfOther[words[i]];
                found += at != WordPlaces.NONE && at < searched ? 1 : 0;
            }
        }
        return telling == 0 ? 1 : (double) found / telling;
    }
}
