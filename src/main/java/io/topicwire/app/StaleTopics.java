package io.topicwire.app;

import io.topicwire.store.StoreException;
import io.topicwire.store.Turns;
import io.topicwire.store.Turns.Touched;
import java.util.Optional;
import java.util.Set;

/**
 * Which outputs need rendering, whoever changed what they show: this node, another one, or an operator's command. A burst
 * of changes between two looks counts once. Thread-safe.
 */
final class StaleTopics {
    private final Turns turns;
    private long seen;

    StaleTopics(Turns turns) {
        this.turns = turns;
    }

    /** What changed since the last call. A store that is away changes nothing; that it is, others say. */
    synchronized Touched take() {
        try {
            Touched touched = turns.touchedAfter(seen);
            seen = touched.number();
            return touched;
        } catch (StoreException e) {
            return new Touched(seen, false, Optional.of(Set.of()));
        }
    }
}
