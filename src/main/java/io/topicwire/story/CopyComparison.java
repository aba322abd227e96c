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

    private final long[] left;
    private final long[] right;
    private final int[] leftNames;
    private final int[] rightNames;
    private final double titleFit;
    private final double worseTitleFit;
    private final boolean sameLead;
    private final boolean sameTitle;
    private int common;
    private int figureContradictions;
    private int nameContradictions;

    private CopyComparison(IndexedText a, IndexedText b) {
        left = a.words();
        right = b.words();
        leftNames = names(left, right);
        rightNames = names(right, left);
        double leftFit = titleFit(left, a.titleWords(), right, right.length);
        double rightFit = titleFit(right, b.titleWords(), left, left.length);
        titleFit = Math.max(leftFit, rightFit);
        worseTitleFit = Math.min(leftFit, rightFit);
        sameTitle = Math.min(a.titleWords(), b.titleWords()) >= FEWEST_TITLE_WORDS
                && Math.min(
                                titleFit(left, a.titleWords(), right, b.titleWords()),
                                titleFit(right, b.titleWords(), left, a.titleWords()))
                        >= SAME_TITLE;
        sameLead = hasLead(left, a.titleWords(), right) && hasLead(right, b.titleWords(), left);
        for (int i = 0; i < left.length; i++) {
            if (isFirst(i) && (leftNames[i] != NO_NAME || WordKinds.isFigure(left[i]))) {
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

    private boolean isFirst(int at) {
        return indexOf(left, left[at]) == at;
    }

    private void compare(int first) {
        boolean known = indexOf(right, left[first]) >= 0;
        common += known ? 1 : 0;
        for (int i = first; i < left.length; i++) {
            if (WordKinds.word(left[i]) == WordKinds.word(left[first]) && isContradicted(i, known)) {
                if (WordKinds.isFigure(left[i])) {
                    figureContradictions++;
                } else {
                    nameContradictions++;
                }
                return;
            }
        }
    }

    private boolean isContradicted(int i, boolean known) {
        boolean contradicted = false;
        for (int j = 0; j < right.length; j++) {
            if (sameWordsBefore(i, j) || sameWordsAfter(i, j)) {
                if (WordKinds.word(left[i]) == WordKinds.word(right[j])) {
                    return false;
                }
                contradicted |= WordKinds.isFigure(left[i])
                        ? WordKinds.isFigure(right[j])
                        : !known && leftNames[i] == rightNames[j] && isForeign(right[j]) && !isAkin(left[i], right[j]);
            }
        }
        return contradicted;
    }

    private boolean isForeign(long name) {
        return indexOf(left, name) < 0;
    }

    private static boolean isAkin(long a, long b) {
        return WordKinds.stem(a) == WordKinds.stem(b);
    }

    private boolean sameWordsBefore(int i, int j) {
        return i >= 2 && j >= 2 && same(i - 2, j - 2) && same(i - 1, j - 1);
    }

    private boolean sameWordsAfter(int i, int j) {
        return i + 2 < left.length && j + 2 < right.length && same(i + 1, j + 1) && same(i + 2, j + 2);
    }

    private boolean same(int i, int j) {
        return WordKinds.word(left[i]) == WordKinds.word(right[j]);
    }

    /**
     * A title in capitals hides its names: a word is a name where either entry writes it as one. Where it opens a
     * sentence in both it stands only against another such word, because it may be no name at all.
     */
    private static int[] names(long[] words, long[] others) {
        int[] names = new int[words.length];
        for (int i = 0; i < words.length; i++) {
            names[i] = rank(words[i]);
            for (long other : others) {
                if (WordKinds.word(other) == WordKinds.word(words[i])) {
                    names[i] = Math.max(names[i], rank(other));
                }
            }
        }
        return names;
    }

    private static int rank(long code) {
        return WordKinds.isName(code) ? NAME : WordKinds.isOpening(code) ? OPENING : NO_NAME;
    }

    /** Whether most of the first words behind the title are in the other entry. */
    private static boolean hasLead(long[] words, int titleWords, long[] others) {
        int end = Math.min(words.length, titleWords + LEAD_WORDS);
        int found = 0;
        for (int i = titleWords; i < end; i++) {
            found += indexOf(others, words[i]) >= 0 ? 1 : 0;
        }
        return found >= SAME_LEAD * (end - titleWords);
    }

    private static double titleFit(long[] words, int titleWords, long[] others, int searched) {
        int telling = 0;
        int found = 0;
        for (int i = 0; i < titleWords; i++) {
            if (WordKinds.isTelling(words[i])) {
                telling++;
                int at = indexOf(others, words[i]);
                found += at >= 0 && at < searched ? 1 : 0;
            }
        }
        return telling == 0 ? 1 : (double) found / telling;
    }

    private static int indexOf(long[] words, long word) {
        for (int i = 0; i < words.length; i++) {
            if (WordKinds.word(words[i]) == WordKinds.word(word)) {
                return i;
            }
        }
        return -1;
    }
}
