package io.topicwire.topic;

import io.topicwire.topic.TopicExamples.Learning;
import io.topicwire.vector.CrossValidation;
import io.topicwire.vector.CrossValidation.Judged;
import io.topicwire.vector.Marked;
import io.topicwire.vector.TextVectors;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Whether the examples of a topic have a say, and why not.
 *
 * @param learner what was learned, where it has a say
 * @param why in words
 * @param rule what the rule alone reaches on the examples; empty where they were too few to ask
 * @param both what rule and examples reach together, each example judged by a model that did not see it
 */
record TopicLearning(Optional<TopicLearner> learner, String why, Optional<Score> rule, Optional<Score> both) {
    /** Into so many parts examples are dealt out, to judge each by a model of the others. */
    private static final int PARTS = 5;

    /**
     * Learns where the operator allows it, examples are enough, and examples that were held back do not speak against it.
     *
     * @param rule whether the rule finds an example
     */
    static TopicLearning of(TopicExamples examples, Predicate<Example> rule, Supplier<TextVectors> vectors) {
        int yes = examples.examples().size();
        int no = examples.counterExamples().size();
        if (!examples.learning().enabled()) {
            return off("switched off by \"learn: off\"");
        }
        if (yes < Learning.LEAST || no < Learning.LEAST) {
            return off(String.format(
                    Locale.ROOT,
                    "needs %d examples and %d counter-examples, has %d and %d",
                    Learning.LEAST,
                    Learning.LEAST,
                    yes,
                    no));
        }
        return compared(examples, rule, vectors.get());
    }

    private static TopicLearning off(String why) {
        return new TopicLearning(Optional.empty(), why, Optional.empty(), Optional.empty());
    }

    private static TopicLearning compared(TopicExamples examples, Predicate<Example> rule, TextVectors vectors) {
        Learning bounds = examples.learning();
        List<Example> texts = new ArrayList<>(examples.examples());
        texts.addAll(examples.counterExamples());
        List<Marked> marked = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            boolean yes = i < examples.examples().size();
            marked.add(TopicLearner.marked(texts.get(i), yes, vectors));
        }
        Score alone = Score.NONE;
        Score together = Score.NONE;
        int gained = 0;
        int lost = 0;
        for (Judged judged : CrossValidation.of(marked, PARTS)) {
            boolean found = rule.test(texts.get(marked.indexOf(judged.marked())));
            double probability = judged.probability();
            boolean both = found ? probability >= bounds.dropBelow() : probability >= bounds.addAbove();
            gained += both == judged.marked().yes() && both != found ? 1 : 0;
            lost += found == judged.marked().yes() && both != found ? 1 : 0;
            alone = alone.with(judged.marked().yes(), found);
            together = together.with(judged.marked().yes(), both);
        }
        Optional<String> objection = objection(bounds, alone, new Turned(gained, lost));
        String figures = String.format(
                Locale.ROOT, "F1 %.2f with the examples, %.2f by the rule alone", together.f1(), alone.f1());
        return new TopicLearning(
                objection.isEmpty() ? Optional.of(TopicLearner.of(marked, bounds)) : Optional.empty(),
                objection.map(why -> "off, " + why + ": ").orElse("on: ") + figures,
                Optional.of(alone),
                Optional.of(together));
    }

    /**
     * Why the examples must not have a say. A few dozen texts do not tell a small gain from chance, so what counts against
     * them is harm beyond chance only (the sign test of McNemar), or that the rule makes no mistake. Where nothing can be
     * added, the operator has chosen to find less in order to be right more often, and nothing counts against that.
     */
    private static Optional<String> objection(Learning bounds, Score alone, Turned turned) {
        if (bounds.addAbove() >= 1) {
            return Optional.empty();
        }
        if (alone.wrong() + alone.missed() == 0) {
            return Optional.of("as it would not help");
        }
        return turned.isHarm() ? Optional.of("as it would do harm") : Optional.empty();
    }

    /**
     * The decisions that the examples change.
     *
     * @param gained wrong by the rule alone, right with the examples
     * @param lost the other way round
     */
    private record Turned(int gained, int lost) {
        /** In standard deviations of a fair coin's heads: one chance in forty (two-sided 95 %). */
        private static final double BEYOND_CHANCE = 1.96;

        boolean isHarm() {
            return lost - gained > BEYOND_CHANCE * Math.sqrt(lost + (double) gained);
        }
    }
}
