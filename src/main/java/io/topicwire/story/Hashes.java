package io.topicwire.story;

/** Hash functions that give the same value on every machine and at every start. */
public final class Hashes {
    private Hashes() {}

    /** Spreads the bits of a value (the finaliser of MurmurHash3). */
    public static int spread(int value) {
        int h = value;
        h = (h ^ h >>> 16) * 0x85ebca6b;
        h = (h ^ h >>> 13) * 0xc2b2ae35;
        return h ^ h >>> 16;
    }

    /** A hash of the value after others. */
    static int chain(int before, int value) {
        return spread(before * 0x9E3779B1 + value);
    }
}
