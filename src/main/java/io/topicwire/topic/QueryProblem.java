package io.topicwire.topic;

import java.util.Optional;

/**
 * Why a query was not understood, in the operator's words.
 *
 * @param offset where, in characters of the source from 0; the source's length where something is missing at its end
 * @param length characters concerned, 0 at the end of the source
 * @param found what stands there, at most 40 characters; a description where nothing does
 * @param expected what could stand there
 * @param suggestion what was probably meant, ready to be put in place of {@code found}
 */
public record QueryProblem(int offset, int length, String found, String expected, Optional<String> suggestion) {
    /** One sentence without the place, as {@code found 'and', expected AND in capitals, …; did you mean AND?} */
    public String message() {
        return "found " + found + ", expected " + expected
                + suggestion.map(s -> "; did you mean " + s + "?").orElse("");
    }
}
