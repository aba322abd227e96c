package io.topicwire.config;

import java.util.Optional;

/**
 * One kind of value: what may stand there, and what to say where something else does.
 *
 * @param <T> what it becomes
 */
interface ValueType<T> {
    /** What may stand there, for messages; a noun phrase. */
    String expected();

    /** The value, or empty after exactly one report. */
    Optional<T> read(Scalar scalar, Problems problems);

    /** Reports a value that is not of this kind. */
    default Optional<T> refuse(Scalar scalar, Problems problems, Optional<String> suggestion) {
        problems.error(scalar.place(), scalar.described(), expected(), suggestion);
        return Optional.empty();
    }

    /** Reports a number or a truth value where text is wanted: quotes make it text. */
    default Optional<T> refuseUnquoted(Scalar scalar, Problems problems) {
        return refuse(scalar, problems, Optional.of('"' + Quoted.harmless(scalar.text()) + '"'));
    }
}
