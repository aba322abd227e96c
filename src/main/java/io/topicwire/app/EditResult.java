package io.topicwire.app;

import java.util.Optional;

/** What became of a change that an operator wanted. */
public sealed interface EditResult {
    /**
     * It was made.
     *
     * @param what it was, for people
     * @param number names it for undo; empty where there is nothing to take back
     */
    record Made(String what, Optional<Long> number) implements EditResult {}

    /**
     * Nothing was changed.
     *
     * @param reason for people, with what to do where something can be done
     */
    record Refused(String reason) implements EditResult {}
}
