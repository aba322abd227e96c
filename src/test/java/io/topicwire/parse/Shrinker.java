package io.topicwire.parse;

import java.util.Arrays;
import java.util.function.Predicate;

/** Makes a document that fails smaller while it still does, so that a person can see why. */
final class Shrinker {
    private static final int MOST_TRIES = 3_000;

    private Shrinker() {}

    /** Leaves out halves, quarters and so on, as long as what is left fails. */
    static byte[] smallest(byte[] failing, Predicate<byte[]> fails) {
        byte[] smallest = failing;
        int tries = 0;
        for (int part = failing.length / 2; part > 0; part /= 2) {
            for (int at = 0; at + part <= smallest.length && tries < MOST_TRIES; tries++) {
                byte[] smaller = Arrays.copyOf(smallest, smallest.length - part);
                System.arraycopy(smallest, at + part, smaller, at, smallest.length - at - part);
                if (fails.test(smaller)) {
                    smallest = smaller;
                } else {
                    at += part;
                }
            }
        }
        return smallest;
    }
}
