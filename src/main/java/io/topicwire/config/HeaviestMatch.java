package io.topicwire.config;

import io.topicwire.topic.FieldWeights;
import io.topicwire.topic.TopicExpression;
import io.topicwire.topic.TopicExpression.And;
import io.topicwire.topic.TopicExpression.InField;
import io.topicwire.topic.TopicExpression.Name;
import io.topicwire.topic.TopicExpression.Near;
import io.topicwire.topic.TopicExpression.Not;
import io.topicwire.topic.TopicExpression.OnTopic;
import io.topicwire.topic.TopicExpression.Or;
import io.topicwire.topic.TopicExpression.Phrase;
import io.topicwire.topic.TopicExpression.Prefix;
import io.topicwire.topic.TopicExpression.Unless;
import io.topicwire.topic.TopicExpression.Word;

/**
 * What an entry weighs at most that has all that a rule speaks of, by {@link FieldWeights}: a threshold above it is never
 * reached. Infinite where a part of the rule has no weight.
 */
final class HeaviestMatch implements TopicExpression.Visitor<Double> {
    /** Mentions of a term that count in one field. */
    private static final int COUNTED = 2;

    private final FieldWeights weights;
    private final double mention;

    private HeaviestMatch(FieldWeights weights, double mention) {
        this.weights = weights;
        this.mention = mention;
    }

    static double of(TopicExpression rule, FieldWeights weights) {
        double everywhere = weights.title() + 2 * weights.summary() + content(weights);
        return rule.accept(new HeaviestMatch(weights, everywhere));
    }

    /** The beginning of an entry without a summary counts as one. */
    private static double content(FieldWeights weights) {
        return Math.max(weights.summary(), weights.content());
    }

    @Override
    public Double visitAnd(And and) {
        return and.operands().stream()
                .mapToDouble(operand -> operand.accept(this))
                .min()
                .orElseThrow();
    }

    @Override
    public Double visitOr(Or or) {
        return or.operands().stream()
                .mapToDouble(operand -> operand.accept(this))
                .sum();
    }

    @Override
    public Double visitNot(Not not) {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public Double visitInField(InField inField) {
        double once = switch (inField.field()) {
            case TITLE -> weights.title();
            case CONTENT -> content(weights);
            case SUMMARY, CATEGORY, AUTHOR -> weights.summary();
            case SOURCE -> Double.POSITIVE_INFINITY;
        };
        return inField.operand().accept(new HeaviestMatch(weights, once));
    }

    @Override
    public Double visitWord(Word word) {
        return COUNTED * mention;
    }

    @Override
    public Double visitPhrase(Phrase phrase) {
        return COUNTED * mention;
    }

    @Override
    public Double visitPrefix(Prefix prefix) {
        return COUNTED * mention;
    }

    @Override
    public Double visitNear(Near near) {
        return COUNTED * mention;
    }

    @Override
    public Double visitName(Name name) {
        return COUNTED * mention;
    }

    @Override
    public Double visitOnTopic(OnTopic onTopic) {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public Double visitUnless(Unless unless) {
        return unless.rule().accept(this);
    }
}
