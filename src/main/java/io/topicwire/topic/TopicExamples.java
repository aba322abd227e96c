package io.topicwire.topic;

import java.util.List;

/**
 * Texts that the operator marked.
 *
 * @param match tests: texts that must be on the topic
 * @param noMatch tests: texts that must not be
 * @param examples texts that are on the topic, to measure it by and to learn from; a rule may miss some
 * @param counterExamples texts that look like it and are not on it
 * @param learning whether and how the examples have a say
 */
public record TopicExamples(
        List<Example> match,
        List<Example> noMatch,
        List<Example> examples,
        List<Example> counterExamples,
        Learning learning) {
    /** No text at all. */
    public static final TopicExamples NONE =
            new TopicExamples(List.of(), List.of(), List.of(), List.of(), Learning.USUAL);

    public TopicExamples {
        match = List.copyOf(match);
        noMatch = List.copyOf(noMatch);
        examples = List.copyOf(examples);
        counterExamples = List.copyOf(counterExamples);
    }

    /**
     * How examples have a say beside the rule.
     *
     * @param enabled whether they have one, where they are enough and do better than the rule alone
     * @param addAbove an entry that the rule misses is on the topic from this probability on, above 0 to 1
     * @param dropBelow an entry that the rule finds is not below this one, 0 to below 1
     */
    public record Learning(boolean enabled, double addAbove, double dropBelow) {
        /** Fewest examples, and fewest counter-examples, from which is learned. */
        public static final int LEAST = 10;

        /** The bounds that were measured best on labelled defence items. */
        public static final Learning USUAL = new Learning(true, .85, .20);
        /** The rule alone. */
        public static final Learning OFF = new Learning(false, .85, .20);

        /** @throws IllegalArgumentException where a bound is no probability, or the two are not in order */
        public Learning {
            if (!(addAbove > 0 && addAbove <= 1 && dropBelow >= 0 && dropBelow < addAbove)) {
                throw new IllegalArgumentException("bounds of " + dropBelow + " and " + addAbove);
            }
        }
    }
}
