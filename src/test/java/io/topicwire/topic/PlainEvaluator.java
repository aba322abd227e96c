package io.topicwire.topic;

import io.topicwire.topic.TopicExpression.And;
import io.topicwire.topic.TopicExpression.InField;
import io.topicwire.topic.TopicExpression.Not;
import io.topicwire.topic.TopicExpression.Or;
import io.topicwire.topic.TopicExpression.Phrase;
import io.topicwire.topic.TopicExpression.Prefix;
import io.topicwire.topic.TopicExpression.Word;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The language once more, as plainly as it is described: walks the expression and tries every place of every text. Shares
 * only the cutting of text into words with the real thing, and is the oracle for it.
 */
record PlainEvaluator(SampleEntry entry, Set<TopicField> fields) implements TopicExpression.Visitor<Boolean> {
    static boolean holds(TopicExpression expression, SampleEntry entry) {
        return expression.accept(new PlainEvaluator(
                entry, Set.of(TopicField.TITLE, TopicField.SUMMARY, TopicField.CONTENT, TopicField.CATEGORY)));
    }

    @Override
    public Boolean visitAnd(And and) {
        return and.operands().stream().allMatch(operand -> operand.accept(this));
    }

    @Override
    public Boolean visitOr(Or or) {
        return or.operands().stream().anyMatch(operand -> operand.accept(this));
    }

    @Override
    public Boolean visitNot(Not not) {
        return !not.operand().accept(this);
    }

    @Override
    public Boolean visitInField(InField inField) {
        return inField.operand().accept(new PlainEvaluator(entry, Set.of(inField.field())));
    }

    @Override
    public Boolean visitWord(Word word) {
        return stands(word.text(), false);
    }

    @Override
    public Boolean visitPhrase(Phrase phrase) {
        return stands(phrase.text(), false);
    }

    @Override
    public Boolean visitPrefix(Prefix prefix) {
        return stands(prefix.text(), true);
    }

    private boolean stands(String term, boolean prefix) {
        if (fields.contains(TopicField.SOURCE)) {
            String wanted = term.toLowerCase(Locale.ROOT);
            return entry.texts(TopicField.SOURCE)
                    .anyMatch(name -> prefix ? name.startsWith(wanted) : name.equals(wanted));
        }
        return texts().anyMatch(text -> stands(TextAnalysis.words(term), prefix, text));
    }

    private Stream<String> texts() {
        return fields.stream().flatMap(entry::texts);
    }

    private static boolean stands(List<TextWord> wanted, boolean prefix, String text) {
        List<TextWord> words = TextAnalysis.words(text);
        boolean shouting = text.equals(text.toUpperCase(Locale.ROOT)) && !text.equals(text.toLowerCase(Locale.ROOT));
        return IntStream.rangeClosed(0, words.size() - wanted.size())
                .anyMatch(from -> IntStream.range(0, wanted.size())
                        .allMatch(i ->
                                fits(wanted.get(i), prefix && i == wanted.size() - 1, words.get(from + i), shouting)));
    }

    private static boolean fits(TextWord wanted, boolean prefix, TextWord word, boolean shouting) {
        boolean capital = wanted.exact().chars().anyMatch(Character::isUpperCase);
        if (prefix) {
            return capital && !shouting
                    ? word.exact().startsWith(wanted.exact())
                    : word.folded().startsWith(wanted.folded());
        }
        if (!capital) {
            return word.stem().equals(wanted.stem());
        }
        return shouting ? word.folded().equals(wanted.folded()) : word.exact().equals(wanted.exact());
    }
}
