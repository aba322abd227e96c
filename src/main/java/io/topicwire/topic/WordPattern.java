package io.topicwire.topic;

import java.util.ArrayList;
import java.util.List;

/** What one word of a term asks of a word of an entry. */
sealed interface WordPattern extends Clue {
    /** Where to look for it: every place where it is met, and perhaps others; in no promised order. */
    List<Place> candidates(EntryWords entry);

    /**
     * Whether a word meets it.
     *
     * @param shouted whether the word stands in a text that is all capitals
     */
    boolean isMetBy(TextWord word, boolean shouted);

    /** How much it narrows a search down: the letters of a whole word, 0 for the beginning of one. */
    int telling();

    /**
     * A word by the rule of its spelling: with any capital it is {@link Exact}, without it is {@link AnyForm}.
     *
     * @param beginning whether an asterisk follows
     */
    static WordPattern of(TextWord word, boolean beginning) {
        boolean capital = !word.exact().equals(word.folded());
        if (beginning) {
            return capital ? new ExactBeginning(word.exact(), word.folded()) : new Beginning(word.folded());
        }
        return capital ? new Exact(word.exact(), word.folded()) : new AnyForm(word.stem());
    }

    /** {@code sanction}: also {@code Sanctions}, {@code sanctioned}. */
    record AnyForm(String stem) implements WordPattern {
        @Override
        public int telling() {
            return stem.length();
        }

        @Override
        public List<Place> candidates(EntryWords entry) {
            return entry.withStem(stem);
        }

        @Override
        public boolean isMetBy(TextWord word, boolean shouted) {
            return word.stem().equals(stem);
        }
    }

    /** {@code Patriot}: neither {@code patriot} nor {@code Patriots}. */
    record Exact(String exact, String folded) implements WordPattern {
        @Override
        public int telling() {
            return exact.length();
        }

        @Override
        public List<Place> candidates(EntryWords entry) {
            return joined(entry.withExactForm(exact), entry.shouted(folded));
        }

        @Override
        public boolean isMetBy(TextWord word, boolean shouted) {
            return shouted ? word.folded().equals(folded) : word.exact().equals(exact);
        }
    }

    /** {@code sanction*}: also {@code Sanctioning}. */
    record Beginning(String folded) implements WordPattern {
        @Override
        public int telling() {
            return 0;
        }

        @Override
        public List<Place> candidates(EntryWords entry) {
            return entry.withInitial(folded.charAt(0));
        }

        @Override
        public boolean isMetBy(TextWord word, boolean shouted) {
            return word.folded().startsWith(folded);
        }
    }

    /** {@code Sukhoi*}. */
    record ExactBeginning(String exact, String folded) implements WordPattern {
        @Override
        public int telling() {
            return 0;
        }

        @Override
        public List<Place> candidates(EntryWords entry) {
            return entry.withInitial(folded.charAt(0));
        }

        @Override
        public boolean isMetBy(TextWord word, boolean shouted) {
            return shouted ? word.folded().startsWith(folded) : word.exact().startsWith(exact);
        }
    }

    private static List<Place> joined(List<Place> some, List<Place> others) {
        if (others.isEmpty()) {
            return some;
        }
        List<Place> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}
