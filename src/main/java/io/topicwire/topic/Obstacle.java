package io.topicwire.topic;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** One reason why an entry is not on a topic. */
public sealed interface Obstacle {
    /** For people: {@code needs one of: russia, russian}, {@code excluded by chess in title}. */
    String inWords();

    /**
     * Something that the query requires is not there.
     *
     * @param terms any of these would do; as the operator wrote them, with their field where one was given
     */
    record Missing(List<String> terms) implements Obstacle {
        private static final int MOST_NAMED = 12;

        public Missing {
            terms = List.copyOf(terms);
        }

        @Override
        public String inWords() {
            if (terms.size() == 1) {
                return "needs " + terms.get(0);
            }
            String named = terms.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
            int others = terms.size() - MOST_NAMED;
            return "needs one of: " + named + (others > 0 ? " and " + others + " more" : "");
        }
    }

    /**
     * Something that the query excludes is there.
     *
     * @param hit its first place
     */
    record Excluded(Evidence hit) implements Obstacle {
        @Override
        public String inWords() {
            return "excluded by " + hit.term() + " in " + hit.field().word();
        }
    }

    /**
     * All that is required is there, and not prominent enough.
     *
     * @param hits what stands there
     * @param weight what it weighs
     * @param threshold what it must weigh
     */
    record Passing(List<Evidence> hits, double weight, double threshold) implements Obstacle {
        private static final int MOST_NAMED = 6;

        public Passing {
            hits = List.copyOf(hits);
        }

        @Override
        public String inWords() {
            return "mentioned in passing only: "
                    + hits.stream().limit(MOST_NAMED).map(Evidence::inWords).collect(Collectors.joining(", "))
                    + String.format(Locale.ROOT, " (weighs %.2f, needs %.2f)", weight, threshold);
        }
    }

    /**
     * The topic is for other languages.
     *
     * @param language of the entry
     * @param wanted those of the topic
     */
    record OtherLanguage(String language, List<String> wanted) implements Obstacle {
        public OtherLanguage {
            wanted = List.copyOf(wanted);
        }

        @Override
        public String inWords() {
            return "is in the language \"" + language + "\", the topic is for " + String.join(", ", wanted);
        }
    }

    /**
     * The rule holds, and the examples that the operator marked speak against it.
     *
     * @param resemblance what they say
     */
    record Unlike(Resemblance resemblance) implements Obstacle {
        @Override
        public String inWords() {
            return "the rule holds, but it is " + resemblance.inWords();
        }
    }

    /**
     * The alternative that lacks least. Alternatives that lack one term each are told together; one that is only
     * excluded goes before them, because all that it requires is there.
     */
    static List<Obstacle> nearest(List<List<Obstacle>> alternatives) {
        int least = alternatives.stream().mapToInt(List::size).min().orElse(0);
        List<List<Obstacle>> close =
                alternatives.stream().filter(a -> a.size() == least).toList();
        List<Obstacle> firstExcluded = close.stream()
                .filter(a -> a.stream().allMatch(Excluded.class::isInstance))
                .findFirst()
                .orElse(List.of());
        if (!firstExcluded.isEmpty() || least != 1) {
            return firstExcluded.isEmpty() ? close.get(0) : firstExcluded;
        }
        return List.of(new Missing(close.stream()
                .flatMap(List::stream)
                .filter(Missing.class::isInstance)
                .flatMap(obstacle -> ((Missing) obstacle).terms().stream())
                .distinct()
                .toList()));
    }
}
