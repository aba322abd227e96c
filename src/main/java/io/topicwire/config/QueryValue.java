package io.topicwire.config;

import io.topicwire.topic.QueryProblem;
import io.topicwire.topic.QueryResult;
import io.topicwire.topic.TopicId;
import io.topicwire.topic.TopicQuery;
import java.util.Collection;
import java.util.Optional;

/** A topic's query, with its mistakes at their own line and column. */
final class QueryValue implements ValueType<TopicQuery> {
    private final RuleScope scope;

    /** @param scope what it may name; learns which topics it refers to */
    QueryValue(RuleScope scope) {
        this.scope = scope;
    }

    @Override
    public String expected() {
        return "a query such as: (India OR Indian) AND defence";
    }

    @Override
    public Optional<TopicQuery> read(Scalar scalar, Problems problems) {
        if (!scalar.isText()) {
            return refuseUnquoted(scalar, problems);
        }
        if (scalar.text().isBlank()) {
            return refuse(scalar, problems, Optional.empty());
        }
        QueryResult result = TopicQuery.parse(scalar.text(), scope.names().lexicon());
        if (result instanceof QueryResult.Rejected rejected) {
            QueryProblem problem = rejected.problem();
            problems.error(
                    scalar.placeAt(problem.offset()),
                    scalar.label() + ": " + Quoted.harmless(problem.found()),
                    problem.expected(),
                    problem.suggestion());
            return Optional.empty();
        }
        warnOfUnknownSources(scalar, problems);
        for (FieldTerms.Term term : FieldTerms.in(scalar.text(), "topic:")) {
            TopicId.parse(term.name()).ifPresent(id -> scope.mention(id, scalar.placeAt(term.offset())));
        }
        return Optional.of(((QueryResult.Parsed) result).query());
    }

    void warnOfUnknownSources(Scalar scalar, Problems problems) {
        Collection<String> sourceNames = scope.names().sources();
        for (FieldTerms.Term term : FieldTerms.in(scalar.text(), "source:")) {
            if (sourceNames.stream().noneMatch(term::isMeant)) {
                problems.warning(
                        scalar.placeAt(term.offset()),
                        "no source and no tag is named " + Quoted.of(term.name()),
                        "the id or a tag of a source",
                        NearestName.among(sourceNames, term.name()));
            }
        }
    }
}
