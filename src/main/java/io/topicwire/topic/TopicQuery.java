package io.topicwire.topic;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A query in the operator's language, understood: what decides whether an entry is on a topic. Immutable; equal where
 * source and weights are equal.
 */
public final class TopicQuery {
    /** Longest source, in characters. */
    public static final int MAX_LENGTH = 10_000;
    /** Most words, phrases and prefixes. */
    public static final int MAX_TERMS = 1_000;
    /** Deepest nesting of groups and NOTs. */
    public static final int MAX_DEPTH = 50;

    private final String source;
    private final TopicExpression expression;
    private final FieldWeights weights;

    private TopicQuery(String source, TopicExpression expression, FieldWeights weights) {
        this.source = source;
        this.expression = expression;
        this.weights = weights;
    }

    /** Reads a query that asks no lexicon; never throws for what stands in {@code source}. */
    public static QueryResult parse(String source) {
        return parse(source, Lexicon.EMPTY);
    }

    /**
     * Reads a query; never throws for what stands in {@code source}.
     *
     * @param lexicon the names that it may ask for
     */
    public static QueryResult parse(String source, Lexicon lexicon) {
        if (source.length() > MAX_LENGTH) {
            return rejected(
                    MAX_LENGTH,
                    source.length() - MAX_LENGTH,
                    "a query of " + source.length() + " characters",
                    "at most " + MAX_LENGTH);
        }
        try {
            TopicExpression expression = QueryParser.parse(source, lexicon);
            if (!needsHit(expression, lexicon)) {
                return matchesWithoutWords(source);
            }
            return new QueryResult.Parsed(new TopicQuery(source, expression, FieldWeights.BOOLEAN));
        } catch (QueryRejection rejection) {
            return new QueryResult.Rejected(rejection.problem());
        }
    }

    /**
     * Reads a query that is known to be right, as those in code.
     *
     * @throws IllegalArgumentException where it is not
     */
    public static TopicQuery of(String source) {
        QueryResult result = parse(source);
        if (result instanceof QueryResult.Parsed parsed) {
            return parsed.query();
        }
        throw new IllegalArgumentException(
                ((QueryResult.Rejected) result).problem().message() + ": " + source);
    }

    private static QueryResult rejected(int offset, int length, String found, String expected) {
        return new QueryResult.Rejected(new QueryProblem(offset, length, found, expected, Optional.empty()));
    }

    /**
     * The query of an expression that was put together elsewhere; its source is the expression's canonical spelling.
     *
     * @return rejected where the expression is too long, or would match entries without any of its words
     */
    public static QueryResult of(TopicExpression expression, FieldWeights weights, Lexicon lexicon) {
        String source = expression.toString();
        if (!needsHit(expression, lexicon)) {
            return matchesWithoutWords(source);
        }
        return new QueryResult.Parsed(new TopicQuery(source, expression, weights));
    }

    private static boolean needsHit(TopicExpression expression, Lexicon lexicon) {
        // Every topic needs a hit, so one that refers to another does too, whatever the other one says.
        TopicRule other = new TopicRule(new Condition.Any(List.of()), FieldWeights.BOOLEAN, Set.of());
        return ConditionCompiler.compile(expression, new ConditionCompiler.Names(lexicon, topic -> other))
                .needsHit();
    }

    private static QueryResult matchesWithoutWords(String source) {
        return rejected(
                0,
                source.length(),
                "a query that entries without any of its words would match",
                "something that must be there, as in: chess NOT tournament");
    }

    /** The same query with other weights. */
    public TopicQuery with(FieldWeights others) {
        return new TopicQuery(source, expression, others);
    }

    /** The query as the operator wrote it. */
    public String source() {
        return source;
    }

    /** What it says. */
    public TopicExpression expression() {
        return expression;
    }

    /** The terms that can be a reason for a match, as {@link Evidence#term()} has them; what is excluded is left out. */
    public List<String> terms() {
        return TermList.of(expression);
    }

    /** How much a mention counts. */
    public FieldWeights weights() {
        return weights;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TopicQuery that && source.equals(that.source) && weights.equals(that.weights);
    }

    @Override
    public int hashCode() {
        return source.hashCode();
    }

    @Override
    public String toString() {
        return source;
    }
}
