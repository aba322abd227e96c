package io.topicwire.web;

import io.topicwire.store.EntryStore;
import io.topicwire.store.StoreException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Tells an orchestrator whether to restart this process and whether to send readers to it. */
final class Health {
    private final EntryStore entries;
    private final ServiceState state;
    private volatile boolean stopping;

    Health(EntryStore entries, ServiceState state) {
        this.entries = entries;
        this.state = state;
    }

    void stopping() {
        stopping = true;
    }

    /** Answers at all: that is the point. A store that is away is no reason to restart. */
    Answer alive() {
        return Answer.text(200, "alive");
    }

    Answer ready() {
        List<String> reasons = new ArrayList<>(state.notReady());
        if (stopping) {
            reasons.add("the service is stopping");
        }
        try {
            entries.sequenceBefore(Instant.EPOCH);
        } catch (StoreException e) {
            reasons.add("the store does not answer: " + e.getMessage());
        }
        return reasons.isEmpty()
                ? Answer.text(200, "ready")
                : Answer.text(503, "not ready\n- " + String.join("\n- ", reasons));
    }
}
