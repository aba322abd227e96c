package io.topicwire.config;

import io.topicwire.topic.QueryProblem;
import io.topicwire.topic.QueryResult;
import io.topicwire.topic.TopicQuery;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A topic's query, with its mistakes at their own line and column. */
final class QueryValue implements ValueType<TopicQuery> {
    private final Collection<String> sourceNames;

    /** @param sourceNames ids and tags that {@code source:} can name */
    QueryValue(Collection<String> sourceNames) {
        this.sourceNames = List.copyOf(sourceNames);
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
        QueryResult result = TopicQuery.parse(scalar.text());
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
        return Optional.of(((QueryResult.Parsed) result).query());
    }

    private void warnOfUnknownSources(Scalar scalar, Problems problems) {
        for (SourceTerms.Term term : SourceTerms.in(scalar.text())) {
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
