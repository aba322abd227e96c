package io.topicwire.topic;

import io.topicwire.topic.QueryToken.Kind;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the query language by recursive descent, one method a rule:
 *
 * <pre>
 * unless  = or [ "UNLESS" or ]
 * or      = and { "OR" and }
 * and     = operand { [ "AND" ] operand }
 * operand = ( "NOT" | "-" ) operand | near
 * near    = single { ( "NEAR" | "NEAR/" number ) single }
 * single  = name ":" word | "topic:" word | [ field ":" ] ( term | "(" unless ")" )
 * </pre>
 */
final class QueryParser {
    private static final String TERM = "a word, a \"phrase\" or a group in parentheses";

    private static final String TOPIC = "topic";

    private final Lexicon lexicon;
    private final QueryScanner scanner;
    private QueryToken token;
    private boolean insideField;
    private int depth;
    private int terms;

    private QueryParser(String source, Lexicon lexicon) {
        this.lexicon = lexicon;
        scanner = new QueryScanner(source);
        token = scanner.next();
    }

    /** @throws QueryRejection where {@code source} is not a query */
    static TopicExpression parse(String source, Lexicon lexicon) {
        QueryParser parser = new QueryParser(source, lexicon);
        TopicExpression whole = parser.unless();
        if (parser.token.is(Kind.CLOSE)) {
            throw parser.rejection("the end of the query: no '(' is open", Optional.empty());
        }
        return whole;
    }

    private TopicExpression unless() {
        TopicExpression rule = or();
        if (!token.is(Kind.UNLESS)) {
            return rule;
        }
        advance();
        QueryToken begins = token;
        TopicExpression excluded = or();
        if (!Positional.isAnyOf(excluded)) {
            throw scanner.rejection(
                    begins, "words, phrases, names and NEAR after UNLESS, joined by OR", Optional.empty());
        }
        if (token.is(Kind.UNLESS)) {
            throw rejection("one UNLESS: join what is excluded by OR", Optional.of("OR"));
        }
        return new Unless(rule, excluded);
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
        return near();
    }

    private TopicExpression near() {
        QueryToken begins = token;
        TopicExpression first = single();
        if (!token.is(Kind.NEAR)) {
            return first;
        }
        List<TopicExpression> operands = new ArrayList<>(List.of(first));
        String within = token.text();
        while (token.is(Kind.NEAR)) {
            if (!token.text().equals(within)) {
                throw rejection("the same number of words at every NEAR of a row", Optional.of("NEAR/" + within));
            }
            advance();
            operands.add(single());
        }
        if (!operands.stream().allMatch(Positional::isAnyOf)
                || operands.stream().anyMatch(Near.class::isInstance)) {
            throw scanner.rejection(
                    begins, "words, phrases and names, or an OR of them in parentheses, beside NEAR", Optional.empty());
        }
        return new Near(operands, within(within, begins));
    }

    private int within(String number, QueryToken begins) {
        int within = number.isEmpty() ? Near.USUAL : Integer.parseInt(number);
        if (within > Near.MAX_WITHIN) {
            throw scanner.rejection(begins, "at most NEAR/" + Near.MAX_WITHIN, Optional.empty());
        }
        return within;
    }

    private TopicExpression single() {
        if (!token.is(Kind.FIELD)) {
            return termOrGroup();
        }
        if (token.text().equals(TOPIC)) {
            return onTopic();
        }
        return NameTerms.reads(token.text()) ? name() : inField();
    }

    private TopicExpression onTopic() {
        advance();
        Optional<TopicId> id = token.is(Kind.WORD) ? TopicId.parse(token.text()) : Optional.empty();
        if (id.isEmpty()) {
            throw rejection("the id of a topic after \"topic:\"", Optional.empty());
        }
        count();
        advance();
        return new OnTopic(id.get());
    }

    private TopicExpression name() {
        QueryToken kind = token;
        advance();
        if (!token.is(Kind.WORD)) {
            throw rejection(NameTerms.expected(kind.text()), Optional.empty());
        }
        count();
        NameTerm name = NameTerms.of(kind.text(), token.text());
        if (!lexicon.has(name)) {
            throw rejection(NameTerms.expected(kind.text()), lexicon.nearest(name));
        }
        advance();
        return new Name(name);
    }

    private TopicExpression inField() {
        TopicField field = field();
        insideField = true;
        advance();
        boolean names = token.is(Kind.FIELD) && NameTerms.reads(token.text());
        TopicExpression wanted = names ? name() : termOrGroup();
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
        List<String> known =
                Stream.concat(names.stream(), NameTerms.words().stream()).toList();
        throw rejection(
                names.stream()
                        .collect(Collectors.joining(
                                ", ",
                                "one of the fields ",
                                ", or country:, organisation:, weapon:, topic: (a ':' in a term needs quotes)")),
                Spelling.nearest(token.text(), known).map(name -> name + ":"));
    }

    private TopicExpression termOrGroup() {
        return token.is(Kind.OPEN) ? group() : term();
    }

    private TopicExpression group() {
        QueryToken open = token;
        enter();
        TopicExpression inside = unless();
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
        count();
        if (TermPattern.words(token.text()).isEmpty()) {
            throw rejection("a term with a letter or digit", Optional.empty());
        }
        String text = token.text();
        TopicExpression term =
                token.is(Kind.PHRASE) ? new Phrase(text) : token.is(Kind.PREFIX) ? new Prefix(text) : new Word(text);
        advance();
        return term;
    }

    private void count() {
        if (++terms > TopicQuery.MAX_TERMS) {
            throw rejection("at most " + TopicQuery.MAX_TERMS + " terms", Optional.empty());
        }
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
