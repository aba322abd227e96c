package io.topicwire.topic;

import io.topicwire.topic.QueryTerm.AtPlaces;
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
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Turns what a query says into what is evaluated: fields and NOTs go down to the terms, terms are analysed once. */
final class ConditionCompiler implements TopicExpression.Visitor<Condition> {
    /** Where a term without a field is looked for. */
    private static final Set<TopicField> WITHOUT_FIELD =
            Set.of(TopicField.TITLE, TopicField.SUMMARY, TopicField.CONTENT, TopicField.CATEGORY);

    private final Names names;
    private final Optional<TopicField> field;
    private final boolean negated;

    private ConditionCompiler(Names names, Optional<TopicField> field, boolean negated) {
        this.names = names;
        this.field = field;
        this.negated = negated;
    }

    /**
     * What words of an expression stand for.
     *
     * @param lexicon the names
     * @param topics the rules of the other topics
     */
    record Names(Lexicon lexicon, Function<TopicId, TopicRule> topics) {}

    static Condition compile(TopicExpression expression, Names names) {
        return expression.accept(new ConditionCompiler(names, Optional.empty(), false));
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
        return not.operand().accept(new ConditionCompiler(names, field, !negated));
    }

    @Override
    public Condition visitInField(InField inField) {
        return inField.operand().accept(new ConditionCompiler(names, Optional.of(inField.field()), negated));
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

    @Override
    public Condition visitNear(Near near) {
        List<List<AtPlaces>> groups = near.operands().stream().map(this::places).toList();
        return leaf(new QueryTerm.Near(label(near), near.toString(), groups, near.within()));
    }

    @Override
    public Condition visitName(Name name) {
        return leaf(new QueryTerm.Named(
                label(name), name.toString(), names.lexicon().entries(name.name()), fields()));
    }

    @Override
    public Condition visitOnTopic(OnTopic onTopic) {
        Condition other = new OtherTopic(onTopic.topic(), names.topics().apply(onTopic.topic()));
        return negated ? new Condition.Fails(other) : other;
    }

    @Override
    public Condition visitUnless(Unless unless) {
        Condition rule = unless.rule().accept(new ConditionCompiler(names, field, false));
        Condition excluding = new Excluding(rule, places(unless.excluded()));
        return negated ? new Condition.Fails(excluding) : excluding;
    }

    /** The terms of something {@link Positional}. */
    private List<AtPlaces> places(TopicExpression expression) {
        if (expression instanceof Or or) {
            return or.operands().stream()
                    .flatMap(operand -> places(operand).stream())
                    .toList();
        }
        Condition leaf = expression.accept(new ConditionCompiler(names, field, false));
        return List.of((AtPlaces) ((Condition.Present) leaf).term());
    }

    private List<Condition> parts(List<TopicExpression> operands) {
        return operands.stream().map(operand -> operand.accept(this)).toList();
    }

    private Condition term(TopicExpression written, String text, TermPattern pattern) {
        return leaf(
                field.filter(f -> f == TopicField.SOURCE).isPresent()
                        ? QueryTerm.Source.of(label(written), written, text)
                        : new QueryTerm.Words(label(written), written.toString(), pattern, fields()));
    }

    private Condition leaf(QueryTerm term) {
        return negated ? new Condition.Absent(term) : new Condition.Present(term);
    }

    private String label(TopicExpression written) {
        return field.map(f -> f.word() + ":").orElse("") + written;
    }

    private Set<TopicField> fields() {
        return field.map(Set::of).orElse(WITHOUT_FIELD);
    }
}
