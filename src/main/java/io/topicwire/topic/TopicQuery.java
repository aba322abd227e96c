package io.topicwire.topic;

import java.util.Optional;

/**
 * A query in the operator's language, understood: what decides whether an entry is on a topic. Immutable; equal where
 * the source is equal.
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
    private final Condition condition;

    private TopicQuery(String source, TopicExpression expression, Condition condition) {
        this.source = source;
        this.expression = expression;
        this.condition = condition;
    }

    /** Reads a query; never throws for what stands in {@code source}. */
    public static QueryResult parse(String source) {
        if (source.length() > MAX_LENGTH) {
            return rejected(
                    MAX_LENGTH,
                    source.length() - MAX_LENGTH,
                    "a query of " + source.length() + " characters",
                    "at most " + MAX_LENGTH);
        }
        try {
            TopicExpression expression = QueryParser.parse(source);
            Condition condition = ConditionCompiler.compile(expression);
            if (!condition.needsHit()) {
                return rejected(
                        0,
                        source.length(),
                        "a query that entries without any of its words would match",
                        "something that must be there, as in: chess NOT tournament");
            }
            return new QueryResult.Parsed(new TopicQuery(source, expression, condition));
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

    /** The query as the operator wrote it. */
    public String source() {
        return source;
    }

    /** What it says. */
    public TopicExpression expression() {
        return expression;
    }

    /** What it says, ready to be evaluated. */
    Condition condition() {
        return condition;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TopicQuery that && source.equals(that.source);
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
