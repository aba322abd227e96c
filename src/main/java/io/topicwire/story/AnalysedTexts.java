package io.topicwire.story;

/**
 * The texts analysed last. An entry is judged before it is stored and added to the index after: its words are cut once.
 * A text is let go when another needs its place. Nothing but time depends on what is remembered here.
 */
final class AnalysedTexts {
    private static final int PLACES = 256;

    private final CopyCandidate[] candidates = new CopyCandidate[PLACES];
    private final CopyText[] texts = new CopyText[PLACES];

    /** The analysed text of the candidate. */
    CopyText of(CopyCandidate candidate) {
        int place = place(candidate);
        if (!holds(place, candidate)) {
            candidates[place] = candidate;
            texts[place] = CopyText.of(candidate.title(), candidate.text());
        }
        return texts[place];
    }

    private boolean holds(int place, CopyCandidate candidate) {
        CopyCandidate held = candidates[place];
        return held != null
                && held.title().equals(candidate.title())
                && held.text().equals(candidate.text());
    }

    private static int place(CopyCandidate candidate) {
        return Hashes.chain(candidate.title().hashCode(), candidate.text().hashCode()) & PLACES - 1;
    }
}
