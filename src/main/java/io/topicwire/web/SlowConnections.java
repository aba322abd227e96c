package io.topicwire.web;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.AbstractLifeCycle;

/**
 * Hangs up on peers that keep a connection busy without getting on: one byte of a header now and then satisfies an
 * idle timeout for ever. Counts rounds, not time, so a round is all that a test needs.
 */
final class SlowConnections extends AbstractLifeCycle {
    /** Rounds in which a request must arrive whole. */
    static final int REQUEST_ROUNDS = 4;
    /** Rounds in which an answer must be taken. */
    static final int ANSWER_ROUNDS = 40;

    private final ServerConnector connector;
    private final Duration round;
    private Map<EndPoint, Progress> known = new HashMap<>();

    /** @param patience how long a request may take to arrive; an answer may take ten times as long to be read */
    SlowConnections(ServerConnector connector, Duration patience) {
        this.connector = connector;
        this.round = patience.dividedBy(REQUEST_ROUNDS);
    }

    /** Where a connection stood, and for how many rounds. */
    private record Progress(long in, long out, int rounds) {
        Progress next(Connection connection) {
            boolean moved = connection.getMessagesIn() != in || connection.getMessagesOut() != out;
            return new Progress(connection.getMessagesIn(), connection.getMessagesOut(), moved ? 0 : rounds + 1);
        }

        boolean stuck() {
            return rounds >= (in > out ? ANSWER_ROUNDS : REQUEST_ROUNDS);
        }
    }

    @Override
    protected void doStart() {
        schedule();
    }

    private void schedule() {
        connector.getScheduler().schedule(this::tick, round.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void tick() {
        if (isRunning()) {
            round();
            schedule();
        }
    }

    /** Looks at every connection once. */
    synchronized void round() {
        Map<EndPoint, Progress> next = new HashMap<>();
        Collection<EndPoint> open = connector.getConnectedEndPoints();
        for (EndPoint peer : open) {
            Progress progress = known.getOrDefault(peer, new Progress(0, 0, 0)).next(peer.getConnection());
            next.put(peer, progress);
            if (progress.stuck()) {
                peer.close(new TimeoutException("no progress"));
            }
        }
        known = next;
    }
}
