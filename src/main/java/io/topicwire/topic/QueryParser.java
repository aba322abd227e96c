package io.topicwire.topic;

import io.topicwire.topic.QueryToken.Kind;
import io.topicwire.topic.TopicExpression.And;
import io.topicwire.topic.TopicExpression.InField;
import io.topicwire.topic.TopicExpression.Not;
import io.topicwire.topic.TopicExpression.Or;
import io.topicwire.topic.TopicExpression.Phrase;
import io.topicwire.topic.TopicExpression.Prefix;
import io.topicwire.topic.TopicExpression.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads the query language by recursive descent, one method a rule:
 *
 * <pre>
 * or      = and { "OR" and }
 * and     = operand { [ "AND" ] operand }
 * operand = ( "NOT" | "-" ) operand | [ field ":" ] ( term | "(" or ")" )
 * </pre>
 */
final class QueryParser {
    private static final String TERM = "a word, a \"phrase\" or a group in parentheses";

    private final QueryScanner scanner;
    private QueryToken token;
    private boolean insideField;
    private int depth;
    private int terms;

    private QueryParser(String source) {
        scanner = new QueryScanner(source);
        token = scanner.next();
    }

    /** @throws QueryRejection where {@code source} is not a query */
    static TopicExpression parse(String source) {
        QueryParser parser = new QueryParser(source);
        TopicExpression whole = parser.or();
        if (parser.token.is(Kind.CLOSE)) {
            throw parser.rejection("the end of the query: no '(' is open", Optional.empty());
        }
        return whole;
    }

    private TopicExpression or() {
        List<TopicExpression> operands = new ArrayList<>();
        operands.add(and());
        while (token.is(Kind.OR)) {
            advance();
            operands.add(and());
        }
        return operands.size() == 1 ? operands.get(0) : new Or(operands);
    }

    private TopicExpression and() {
        List<TopicExpression> operands = new ArrayList<>();
        operands.add(operand());
        while (token.is(Kind.AND) || token.beginsOperand()) {
            if (token.is(Kind.AND)) {
                advance();
            }
            operands.add(operand());
        }
        return operands.size() == 1 ? operands.get(0) : new And(operands);
    }

    private TopicExpression operand() {
        if (token.is(Kind.NOT)) {
            enter();
            TopicExpression excluded = operand();
            depth--;
            return new Not(excluded);
        }
        return token.is(Kind.FIELD) ? inField() : termOrGroup();
    }

    private TopicExpression inField() {
        TopicField field = field();
        insideField = true;
        advance();
        TopicExpression wanted = termOrGroup();
        insideField = false;
        return new InField(field, wanted);
    }

    private TopicField field() {
        if (insideField) {
            throw rejection("terms: a field cannot hold another field", Optional.empty());
        }
        for (TopicField field : TopicField.values()) {
            if (field.word().equals(token.text())) {
                return field;
            }
        }
        List<String> names =
                Arrays.stream(TopicField.values()).map(TopicField::word).toList();
        throw rejection(
                names.stream()
                        .collect(Collectors.joining(", ", "one of the fields ", " (a ':' in a term needs quotes)")),
                Spelling.nearest(token.text(), names).map(name -> name + ":"));
    }

    private TopicExpression termOrGroup() {
        return token.is(Kind.OPEN) ? group() : term();
    }

    private TopicExpression group() {
        QueryToken open = token;
        enter();
        TopicExpression inside = or();
        if (!token.is(Kind.CLOSE)) {
            throw rejection("')' for the '(' at character " + (open.offset() + 1), Optional.empty());
        }
        depth--;
        advance();
        return inside;
    }

    private TopicExpression term() {
        if (!token.isTerm()) {
            throw rejection(TERM, Optional.empty());
        }
        if (++terms > TopicQuery.MAX_TERMS) {
            throw rejection("at most " + TopicQuery.MAX_TERMS + " terms", Optional.empty());
        }
        if (TermPattern.words(token.text()).isEmpty()) {
            throw rejection("a term with a letter or digit", Optional.empty());
        }
        String text = token.text();
        TopicExpression term =
                token.is(Kind.PHRASE) ? new Phrase(text) : token.is(Kind.PREFIX) ? new Prefix(text) : new Word(text);
        advance();
        return term;
    }

    /** Steps over the token that opens a level; the bound keeps hostile nesting off the stack. */
    private void enter() {
        if (++depth > TopicQuery.MAX_DEPTH) {
            throw rejection("at most " + TopicQuery.MAX_DEPTH + " levels of nesting", Optional.empty());
        }
        advance();
    }

    private void advance() {
        token = scanner.next();
    }

    private QueryRejection rejection(String expected, Optional<String> suggestion) {
        return scanner.rejection(token, expected, suggestion);
    }
}
