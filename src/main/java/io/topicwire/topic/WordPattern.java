package io.topicwire.topic;

import java.util.ArrayList;
import java.util.List;

/** What one word of a term asks of a word of an entry. */
sealed interface WordPattern {
    /** Where it is met, in no promised order. */
    List<Place> places(EntryWords entry);

    /** Whether the word at this place meets it. */
    boolean isMetAt(Place place);

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
        public List<Place> places(EntryWords entry) {
            return entry.withStem(stem);
        }

        @Override
        public boolean isMetAt(Place place) {
            return place.word().stem().equals(stem);
        }
    }

    /** {@code Patriot}: neither {@code patriot} nor {@code Patriots}. */
    record Exact(String exact, String folded) implements WordPattern {
        @Override
        public List<Place> places(EntryWords entry) {
            return joined(entry.withExactForm(exact), entry.shouted(folded));
        }

        @Override
        public boolean isMetAt(Place place) {
            TextWord word = place.word();
            return place.text().shouting()
                    ? word.folded().equals(folded)
                    : word.exact().equals(exact);
        }
    }

    /** {@code sanction*}: also {@code Sanctioning}. */
    record Beginning(String folded) implements WordPattern {
        @Override
        public List<Place> places(EntryWords entry) {
            return entry.beginningFolded(folded);
        }

        @Override
        public boolean isMetAt(Place place) {
            return place.word().folded().startsWith(folded);
        }
    }

    /** {@code Sukhoi*}. */
    record ExactBeginning(String exact, String folded) implements WordPattern {
        @Override
        public List<Place> places(EntryWords entry) {
            return joined(entry.beginningExact(exact), entry.beginningShouted(folded));
        }

        @Override
        public boolean isMetAt(Place place) {
            TextWord word = place.word();
            return place.text().shouting()
                    ? word.folded().startsWith(folded)
                    : word.exact().startsWith(exact);
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
