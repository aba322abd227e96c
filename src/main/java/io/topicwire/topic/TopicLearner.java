package io.topicwire.topic;

import io.topicwire.feed.Entry;
import io.topicwire.topic.TopicExamples.Learning;
import io.topicwire.vector.Closest;
import io.topicwire.vector.LinearModel;
import io.topicwire.vector.Marked;
import io.topicwire.vector.TextVectors;
import java.util.List;

/**
 * What was learned from the examples of a topic: a linear model over the vectors of texts. It never decides alone what the
 * rule finds beyond doubt: it takes away what is clearly unlike the examples and adds what is clearly like them.
 */
final class TopicLearner {
    private static final int LONGEST_QUOTATION = 200;
    /** An entry is judged by its title and so many characters of what follows: about the fifty words that feeds give. */
    private static final int CHARACTERS = 400;

    private final List<Marked> marked;
    private final LinearModel model;
    private final Learning bounds;

    private TopicLearner(List<Marked> marked, LinearModel model, Learning bounds) {
        this.marked = marked;
        this.model = model;
        this.bounds = bounds;
    }

    /** @param marked with at least one example and one counter-example */
    static TopicLearner of(List<Marked> marked, Learning bounds) {
        LinearModel model = LinearModel.train(vectors(marked, true), vectors(marked, false));
        return new TopicLearner(List.copyOf(marked), model, bounds);
    }

    private static List<float[]> vectors(List<Marked> marked, boolean yes) {
        return marked.stream()
                .filter(one -> one.yes() == yes)
                .map(Marked::vector)
                .toList();
    }

    /** What stands for an entry where it is compared with examples. */
    static String text(Entry entry) {
        String summary = entry.text().summary().text();
        String rest = summary.isBlank() ? entry.text().content().text() : summary;
        String text = entry.title() + "\n" + rest.substring(0, Math.min(CHARACTERS, rest.length()));
        return text.strip();
    }

    static Marked marked(Example example, boolean yes, TextVectors vectors) {
        String text = text(example.entry(""));
        return new Marked(text, vectors.vector(text), yes);
    }

    double probability(float[] vector) {
        return model.probability(vector);
    }

    boolean adds(double probability) {
        return probability >= bounds.addAbove();
    }

    boolean drops(double probability) {
        return probability < bounds.dropBelow();
    }

    /** The reason for people: how likely, and what it is nearest to. */
    Resemblance resemblance(float[] vector, double probability) {
        Closest closest = Closest.to(vector, marked).orElseThrow();
        String text = closest.marked().text().replace('\n', ' ');
        return new Resemblance(
                Math.round(probability * 1e4) / 1e4,
                text.substring(0, Math.min(LONGEST_QUOTATION, text.length())),
                closest.marked().yes());
    }
}
