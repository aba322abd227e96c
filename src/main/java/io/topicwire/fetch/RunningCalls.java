package io.topicwire.fetch;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Call;

/** The calls under way, so that all of them can be ended. Thread-safe. */
final class RunningCalls {
    private final Set<Call> calls = ConcurrentHashMap.newKeySet();
    private volatile boolean stopped;

    /** Registers a call before it runs. After {@link #stop} it is cancelled at once, so it fails when executed. */
    void enter(Call call) {
        calls.add(call);
        // Looked at after adding: whichever of enter and stop comes second sees the other.
        if (stopped) {
            call.cancel();
        }
    }

    void leave(Call call) {
        calls.remove(call);
    }

    void stop() {
        stopped = true;
        calls.forEach(Call::cancel);
    }

    boolean stopped() {
        return stopped;
    }
}
