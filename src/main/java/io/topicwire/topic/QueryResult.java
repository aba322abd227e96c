package io.topicwire.topic;

/** What {@link TopicQuery#parse} gives: a query, or what is wrong with it. */
public sealed interface QueryResult {
    /**
     * The query is fit to be used.
     *
     * @param query the query
     */
    record Parsed(TopicQuery query) implements QueryResult {}

    /**
     * The query cannot be used.
     *
     * @param problem the first thing that is wrong
     */
    record Rejected(QueryProblem problem) implements QueryResult {}
}
