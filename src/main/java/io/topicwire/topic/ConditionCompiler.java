package io.topicwire.topic;

import io.topicwire.topic.TopicExpression.And;
import io.topicwire.topic.TopicExpression.InField;
import io.topicwire.topic.TopicExpression.Not;
import io.topicwire.topic.TopicExpression.Or;
import io.topicwire.topic.TopicExpression.Phrase;
import io.topicwire.topic.TopicExpression.Prefix;
import io.topicwire.topic.TopicExpression.Word;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns what a query says into what is evaluated: fields and NOTs go down to the terms, terms are analysed once. */
final class ConditionCompiler implements TopicExpression.Visitor<Condition> {
    /** Where a term without a field is looked for. */
    private static final Set<TopicField> WITHOUT_FIELD =
            Set.of(TopicField.TITLE, TopicField.SUMMARY, TopicField.CONTENT, TopicField.CATEGORY);

    private final Optional<TopicField> field;
    private final boolean negated;

    private ConditionCompiler(Optional<TopicField> field, boolean negated) {
        this.field = field;
        this.negated = negated;
    }

    static Condition compile(TopicExpression expression) {
        return expression.accept(new ConditionCompiler(Optional.empty(), false));
    }

    @Override
    public Condition visitAnd(And and) {
        List<Condition> parts = parts(and.operands());
        return negated ? new Condition.Any(parts) : new Condition.All(parts);
    }

    @Override
    public Condition visitOr(Or or) {
        List<Condition> parts = parts(or.operands());
        return negated ? new Condition.All(parts) : new Condition.Any(parts);
    }

    @Override
    public Condition visitNot(Not not) {
        return not.operand().accept(new ConditionCompiler(field, !negated));
    }

    @Override
    public Condition visitInField(InField inField) {
        return inField.operand().accept(new ConditionCompiler(Optional.of(inField.field()), negated));
    }

    @Override
    public Condition visitWord(Word word) {
        return term(word, word.text(), TermPattern.ofWord(word.text()));
    }

    @Override
    public Condition visitPhrase(Phrase phrase) {
        return term(phrase, phrase.text(), TermPattern.ofPhrase(phrase.text()));
    }

    @Override
    public Condition visitPrefix(Prefix prefix) {
        return term(prefix, prefix.text(), TermPattern.ofPrefix(prefix.text()));
    }

    private List<Condition> parts(List<TopicExpression> operands) {
        return operands.stream().map(operand -> operand.accept(this)).toList();
    }

    private Condition term(TopicExpression written, String text, TermPattern pattern) {
        String label = field.map(f -> f.word() + ":").orElse("") + written;
        QueryTerm term = field.filter(f -> f == TopicField.SOURCE).isPresent()
                ? QueryTerm.Source.of(label, written, text)
                : new QueryTerm.Words(
                        label, written.toString(), pattern, field.map(Set::of).orElse(WITHOUT_FIELD));
        return negated ? new Condition.Absent(term) : new Condition.Present(term);
    }
}
