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
import java.util.stream.Stream;

/** The terms that can be a reason for a match, spelled as {@link Evidence#term()} spells them; none that is excluded. */
final class TermList implements TopicExpression.Visitor<Stream<String>> {
    private TermList() {}

    /** In the order of the expression, without repeats. */
    static List<String> of(TopicExpression expression) {
        return expression.accept(new TermList()).distinct().toList();
    }

    @Override
    public Stream<String> visitAnd(And and) {
        return all(and.operands());
    }

    @Override
    public Stream<String> visitOr(Or or) {
        return all(or.operands());
    }

    @Override
    public Stream<String> visitNot(Not not) {
        return Stream.empty();
    }

    @Override
    public Stream<String> visitInField(InField inField) {
        return inField.operand().accept(this);
    }

    @Override
    public Stream<String> visitWord(Word word) {
        return Stream.of(word.toString());
    }

    @Override
    public Stream<String> visitPhrase(Phrase phrase) {
        return Stream.of(phrase.toString());
    }

    @Override
    public Stream<String> visitPrefix(Prefix prefix) {
        return Stream.of(prefix.toString());
    }

    @Override
    public Stream<String> visitNear(Near near) {
        return Stream.of(near.toString());
    }

    @Override
    public Stream<String> visitName(Name name) {
        return Stream.of(name.toString());
    }

    @Override
    public Stream<String> visitOnTopic(OnTopic onTopic) {
        return Stream.of("topic:" + onTopic.topic());
    }

    @Override
    public Stream<String> visitUnless(Unless unless) {
        return unless.rule().accept(this);
    }

    private Stream<String> all(List<TopicExpression> operands) {
        return operands.stream().flatMap(operand -> operand.accept(this));
    }
}
