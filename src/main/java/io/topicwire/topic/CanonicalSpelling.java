package io.topicwire.topic;

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
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes an expression with the fewest parentheses that keep its tree: NEAR binds tightest, then NOT, AND, OR, and UNLESS.
 */
final class CanonicalSpelling implements TopicExpression.Visitor<String> {
    /** How tightly the surroundings bind: an operand that binds less needs parentheses. */
    private enum Binding {
        UNLESS,
        OR,
        AND,
        NOT,
        NEAR,
        FIELD
    }

    private final Binding around;

    private CanonicalSpelling(Binding around) {
        this.around = around;
    }

    static String of(TopicExpression expression) {
        return expression.accept(new CanonicalSpelling(Binding.UNLESS));
    }

    @Override
    public String visitAnd(And and) {
        return joined(and.operands(), " AND ", Binding.NOT, around.compareTo(Binding.AND) > 0);
    }

    @Override
    public String visitOr(Or or) {
        return joined(or.operands(), " OR ", Binding.AND, around.compareTo(Binding.OR) > 0);
    }

    @Override
    public String visitNot(Not not) {
        String spelled = "NOT " + not.operand().accept(new CanonicalSpelling(Binding.NOT));
        return around.compareTo(Binding.NOT) > 0 ? "(" + spelled + ")" : spelled;
    }

    @Override
    public String visitInField(InField inField) {
        return inField.field().word() + ":" + inField.operand().accept(new CanonicalSpelling(Binding.FIELD));
    }

    @Override
    public String visitWord(Word word) {
        return word.text();
    }

    @Override
    public String visitPhrase(Phrase phrase) {
        return "\"" + phrase.text() + "\"";
    }

    @Override
    public String visitPrefix(Prefix prefix) {
        return prefix.text() + "*";
    }

    @Override
    public String visitNear(Near near) {
        return joined(
                near.operands(), " NEAR/" + near.within() + " ", Binding.FIELD, around.compareTo(Binding.NEAR) >= 0);
    }

    @Override
    public String visitName(Name name) {
        return name.name().toString();
    }

    @Override
    public String visitOnTopic(OnTopic onTopic) {
        return "topic:" + onTopic.topic();
    }

    @Override
    public String visitUnless(Unless unless) {
        String spelled = unless.rule().accept(new CanonicalSpelling(Binding.OR))
                + " UNLESS "
                + unless.excluded().accept(new CanonicalSpelling(Binding.OR));
        return around == Binding.UNLESS ? spelled : "(" + spelled + ")";
    }

    private static String joined(List<TopicExpression> operands, String operator, Binding inner, boolean enclosed) {
        String spelled = operands.stream()
                .map(operand -> operand.accept(new CanonicalSpelling(inner)))
                .collect(Collectors.joining(operator));
        return enclosed ? "(" + spelled + ")" : spelled;
    }
}
