package io.topicwire.config;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the valid name that a misspelt one was probably meant to be, by edit distance: insertion, deletion, replacement
 * and the exchange of two neighbours count one each (optimal string alignment).
 */
public final class NearestName {
    /** Longer words are no misspelt names; the bound also limits the work. */
    private static final int LONGEST = 80;

    private static final int SHORTEST_BEGINNING = 3;

    private NearestName() {}

    /**
     * The nearest of {@code names}, the first of them where several are equally near; empty where none is nearer than
     * one edit in three characters and none begins with the word.
     */
    public static Optional<String> among(Collection<String> names, String word) {
        if (word.isEmpty() || word.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = plain(word);
        Optional<String> best = Optional.empty();
        int bestDistance = Math.max(1, plain.length() / 3) + 1;
        for (String name : names) {
            int distance = name.length() > LONGEST ? bestDistance : distance(plain, plain(name));
            if (distance < bestDistance) {
                best = Optional.of(name);
                bestDistance = distance;
            }
        }
        return best.or(
                () -> names.stream().filter(name -> isBeginning(plain, name)).findFirst());
    }

    private static boolean isBeginning(String word, String name) {
        return word.length() >= SHORTEST_BEGINNING && name.startsWith(word);
    }

    /** The number of edits between two words. */
    static int distance(String a, String b) {
        int[][] edits = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                edits[i][j] = i == 0 || j == 0 ? i + j : fewest(edits, a, b, i, j);
            }
        }
        return edits[a.length()][b.length()];
    }

    private static int fewest(int[][] edits, String a, String b, int i, int j) {
        int replaced = edits[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
        boolean exchanged = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return exchanged ? Math.min(best, 1 + edits[i - 2][j - 2]) : best;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }
}
