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
     * Learns where the operator allows it, examples are enough, and rule and examples together beat the
     * rule alone on examples that were held back.
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
        for (Judged judged : CrossValidation.of(marked, PARTS)) {
            boolean found = rule.test(texts.get(marked.indexOf(judged.marked())));
            double probability = judged.probability();
            boolean both = found ? probability >= bounds.dropBelow() : probability >= bounds.addAbove();
            alone = alone.with(judged.marked().yes(), found);
            together = together.with(judged.marked().yes(), both);
        }
        Optional<String> objection = objection(bounds, alone, together);
        String figures = String.format(
                Locale.ROOT, "F1 %.2f with the examples, %.2f by the rule alone", together.f1(), alone.f1());
        return new TopicLearning(
                objection.isEmpty() ? Optional.of(TopicLearner.of(marked, bounds)) : Optional.empty(),
                objection.map(why -> "off, " + why + ": ").orElse("on: ") + figures,
                Optional.of(alone),
                Optional.of(together));
    }

    /**
     * Why the examples must not have a say: they do not beat the rule on examples that were held back. Where nothing can
     * be added, the operator has chosen to find less in order to be right more often, and nothing counts against that.
     */
    private static Optional<String> objection(Learning bounds, Score alone, Score together) {
        boolean beats = together.f1() > alone.f1();
        return beats || bounds.addAbove() >= 1 ? Optional.empty() : Optional.of("as it would not help");
    }
}
