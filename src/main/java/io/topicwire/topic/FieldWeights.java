package io.topicwire.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much a mention counts by the field that it stands in, and how much a topic needs. A mention that is repeated counts
 * twice and no more, so that a long text does not get on a topic by length.
 *
 * <p>An alternative of a rule weighs what its weakest required part weighs, and a list of alternatives the sum of those
 * that hold: a word of the title is enough, one passing mention in the body of an article is not, two different ones are.
 * The scheme is that of weighted word lists with a threshold, which media monitoring has long used.
 *
 * @param title of a mention in the title, or in the beginning of the summary of an entry without a title, 0 or more
 * @param summary of one in the summary, in the categories, or in the beginning of an entry without a summary
 * @param content of one in the rest of the content
 * @param threshold least sum that puts an entry on the topic
 */
public record FieldWeights(double title, double summary, double content, double threshold) {
    /** Of topics that are written as lists of words. */
    public static final FieldWeights USUAL = new FieldWeights(2, 1, .5, 1);
    /** Of raw queries: a term is there or it is not. */
    public static final FieldWeights BOOLEAN = new FieldWeights(1, 1, 1, 1);

    /** Largest weight and threshold. */
    public static final double MAX = 100;

    /**
     * In an entry without a summary so many words of the content are taken for one, and in an entry without a title so many of
     * the summary for a title.
     */
    static final int LEAD_WORDS = 60;

    private static final int COUNTED = 2;

    /** @throws IllegalArgumentException where a number is negative, over {@link #MAX}, or no number */
    public FieldWeights {
        for (double number : new double[] {title, summary, content, threshold}) {
            if (!(number >= 0 && number <= MAX)) {
                throw new IllegalArgumentException("a weight of " + number);
            }
        }
    }

    /** Whether a sum is enough. */
    boolean isEnough(double sum) {
        return sum >= threshold;
    }

    /** The sum of the mentions, the first two of each field. */
    double of(List<Span> mentions) {
        if (mentions.isEmpty()) {
            return 0;
        }
        Map<TopicField, List<Double>> byField = new TreeMap<>();
        for (Span mention : mentions) {
            byField.computeIfAbsent(mention.text().field(), field -> new ArrayList<>())
                    .add(of(mention));
        }
        return byField.values().stream()
                .mapToDouble(weights -> weights.stream()
                        .sorted((a, b) -> Double.compare(b, a))
                        .limit(COUNTED)
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .sum();
    }

    private double of(Span mention) {
        return switch (mention.text().field()) {
            case TITLE -> title;
            case SUMMARY -> isLead(mention) ? Math.max(title, summary) : summary;
            case CATEGORY, AUTHOR, SOURCE -> summary;
            case CONTENT -> isLead(mention) ? summary : content;
        };
    }

    private static boolean isLead(Span mention) {
        return mention.text().lead() && mention.first().index() < LEAD_WORDS;
    }
}
