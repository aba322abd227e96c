package io.topicwire.topic;

/** Carries a problem out of the recursion of scanner and parser; never leaves {@link TopicQuery#parse}. */
final class QueryRejection extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient QueryProblem problem;

    QueryRejection(QueryProblem problem) {
        super(problem.message(), null, false, false);
        this.problem = problem;
    }

    QueryProblem problem() {
        return problem;
    }
}
